import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { motion } from '#db/schema/motion.ts'
import { type MotionState, motionStateOf } from './rules/states.ts'

export type MotionRow = typeof motion.$inferSelect

/**
 * The version of a motion in force, locked until the transaction ends, so that two acts cannot
 * both open a ballot on it. Undefined where there is none.
 */
export const lockMotion = async (tx: Transaction, id: string): Promise<MotionRow | undefined> => {
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

/** Where a motion stands, from its ballots in the order of the record and the chair's decision. */
export const motionState = async (tx: Transaction, row: MotionRow): Promise<MotionState> => {
  const ballots = await tx
    .select({ verdict: ballotResult.verdict })
    .from(ballot)
    .leftJoin(ballotResult, eq(ballotResult.ballotId, ballot.id))
    .where(eq(ballot.motionId, row.id))
    .orderBy(sql`act_index(${ballot.madeBy})`)

  const [settled] = await tx
    .select({ id: decision.id })
    .from(decision)
    .where(and(eq(decision.motionId, row.id), eq(decision.basis, 'chair')))

  return motionStateOf(
    { isWithdrawn: row.withdrawnBecause !== null, isSettled: settled !== undefined },
    ballots.map(({ verdict }) => ({ state: verdict === null ? 'open' : 'closed', verdict })),
  )
}
