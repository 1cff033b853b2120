import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { source } from '#db/schema/source.ts'
import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { sourceReliability } from '#db/schema/source-reliability.ts'
import { held } from '#server/platform/versions.ts'

/** How a source stands: how reliable it is held to be, whether who it is is hidden, whether it counts. */
export async function sourceStanding(tx: Transaction, sourceId: string, asOf?: number) {
  const [found] = await tx
    .select({
      reliability: sourceReliability.reliability,
      isProtected: sql<boolean>`is_protected_source(${source.id})`,
      isDiscredited: sql<boolean>`${sourceDiscredit.id} is not null`,
    })
    .from(source)
    .leftJoin(
      sourceReliability,
      and(eq(sourceReliability.id, source.id), held(sourceReliability, asOf)),
    )
    .leftJoin(sourceDiscredit, and(eq(sourceDiscredit.id, source.id), held(sourceDiscredit, asOf)))
    .where(and(eq(source.id, sourceId), held(source, asOf)))
  return found ?? { reliability: null, isProtected: false, isDiscredited: false }
}
