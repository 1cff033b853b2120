import { isNotNull, max } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { isExercise } from '#server/platform/installation.ts'
import { dayOf } from './rules/course.ts'

/**
 * The present over several situations, by which things are late: the clock's, and in an exercise the latest time at
 * which something that the reader may see is said to have happened.
 */
export async function installationNow(tx: Transaction): Promise<Date> {
  const now = await versionTime(tx, undefined)
  if (!now) throw new Error('the database told no time')
  if (!(await isExercise(tx))) return now
  const [last] = await tx
    .select({ at: max(recordEntry.effectiveAt) })
    .from(recordEntry)
    .where(isNotNull(recordEntry.effectiveAt))

  return last?.at ?? now
}

/** The UTC day that it is over several situations. */
export const installationDay = async (tx: Transaction): Promise<string> =>
  dayOf(await installationNow(tx))
