import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { type MinutesContent, minutesContent } from './minutes-content.ts'

/** What a version of minutes says, from its bytes; undefined where there is none that the actor may see. */
export async function versionAsRead(
  tx: Transaction,
  versionId: string,
): Promise<MinutesContent | undefined> {
  const [found] = await tx
    .select({ bytes: minutesVersion.bytes })
    .from(minutesVersion)
    .where(eq(minutesVersion.id, versionId))

  return found && minutesContent.parse(JSON.parse(Buffer.from(found.bytes).toString('utf8')))
}
