import { and, eq, isNotNull, lte, max } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { databaseNow } from '#server/forecasts/database-now.ts'
import { isExercise } from '#server/platform/installation.ts'

/**
 * The present in a situation, by which things are overdue: the clock's, and in an exercise the latest time at which
 * something is said to have happened there; or that at an entry of the record.
 */
export async function presentIn(
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
): Promise<Date> {
  const now = await databaseNow(tx, asOf)
  if (!(await isExercise(tx))) return now
  const [last] = await tx
    .select({ at: max(recordEntry.effectiveAt) })
    .from(recordEntry)
    .where(
      and(
        eq(recordEntry.situationId, situationId),
        isNotNull(recordEntry.effectiveAt),
        asOf === undefined ? undefined : lte(recordEntry.index, asOf),
      ),
    )

  return last?.at ?? now
}
