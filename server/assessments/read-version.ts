import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { versionContent } from './version-format.ts'

/**
 * What a named version of a situation's assessment says, without sections that its reader may not see now;
 * undefined where they see no such version.
 */
export async function readVersion(
  tx: Transaction,
  situationId: string,
  versionId: string,
): Promise<z.output<typeof versionContent>['sections'] | undefined> {
  const [found] = await tx.execute<{ content: string }>(
    sql`select content from version_text(${situationId}::uuid, ${versionId}::uuid)`,
  )

  return found && versionContent.parse(JSON.parse(found.content)).sections
}
