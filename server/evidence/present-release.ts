import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { sourceRelease } from '#db/schema/source-release.ts'
import { thing } from '#db/schema/thing.ts'
import type { OutsideAudience } from './rules/release.ts'

/** A question to an originator as it stands: by its id, or the newest about a source and an audience. */
export async function presentRelease(
  tx: Transaction,
  by: { releaseId: string } | { sourceId: string; audience: OutsideAudience },
): Promise<typeof sourceRelease.$inferSelect | null> {
  const wanted =
    'releaseId' in by
      ? eq(sourceRelease.id, by.releaseId)
      : and(eq(sourceRelease.sourceId, by.sourceId), eq(sourceRelease.audience, by.audience))
  const [found] = await tx
    .select({ release: sourceRelease })
    .from(sourceRelease)
    .innerJoin(thing, eq(thing.id, sourceRelease.id))
    .where(and(wanted, isNull(sourceRelease.endedBy)))
    .orderBy(desc(sql`act_index(${thing.madeBy})`))
    .limit(1)
  return found?.release ?? null
}
