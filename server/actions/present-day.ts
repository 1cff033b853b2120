import { and, eq, isNotNull, max } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { isExercise } from '#server/platform/installation.ts'

/**
 * The present in a situation, by which things are overdue: the clock's, and in an exercise the latest time at which
 * something is said to have happened there.
 */
export async function presentIn(tx: Transaction, situationId: string): Promise<Date> {
  const now = await versionTime(tx, undefined)
  if (!now) throw new Error('the database told no time')
  if (!(await isExercise(tx))) return now
  const [last] = await tx
    .select({ at: max(recordEntry.effectiveAt) })
    .from(recordEntry)
    .where(and(eq(recordEntry.situationId, situationId), isNotNull(recordEntry.effectiveAt)))

  return last?.at ?? now
}
