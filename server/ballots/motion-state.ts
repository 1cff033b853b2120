import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { motion } from '#db/schema/motion.ts'
import { motionEvents } from './motion-events.ts'
import type { MotionState } from './rules/motion-graph.ts'
import { type MotionEvent, type Standing, standingOf } from './rules/states.ts'

export type MotionRow = typeof motion.$inferSelect

/**
 * The version of a motion in force, locked until the transaction ends, so that two acts cannot
 * both open a ballot on it. Undefined where there is none.
 */
export const lockMotion = async (tx: Transaction, id: string): Promise<MotionRow | undefined> => {
  // What happens to a motion is mostly rows of other tables: its own row is what they wait in line for.
  const present = () =>
    tx
      .select()
      .from(motion)
      .where(and(eq(motion.id, id), isNull(motion.endedBy)))
      .for('update')
  // Who waited for a version that was then ended finds nothing, and the new version only on asking again.
  const [row] = await present()

  return row ?? (await present())[0]
}

/** How a motion stands from what happened to it. Before steps were kept, a version alone said it was withdrawn. */
export const standingFrom = (
  row: Pick<MotionRow, 'secondsNeeded' | 'withdrawnBecause'>,
  events: readonly MotionEvent[],
): Standing => {
  const told = events.some(({ step }) => step === 'withdrawn')
  const silent = row.withdrawnBecause !== null && !told
  const all = silent ? [...events, { step: 'withdrawn' as const }] : events

  return standingOf(row.secondsNeeded, all)
}

/** Where a motion stands, and how many ministries have seconded it. */
export const motionStanding = async (tx: Transaction, row: MotionRow): Promise<Standing> => {
  const events = await motionEvents(tx, [row.id])

  return standingFrom(row, events(row.id))
}

/** Where a motion stands. */
export const motionState = async (tx: Transaction, row: MotionRow): Promise<MotionState> =>
  (await motionStanding(tx, row)).state
