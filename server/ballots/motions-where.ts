import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { decision } from '#db/schema/decision.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { type MotionState, motionStateOf } from './rules/states.ts'
import type { Verdict } from './rules/tally.ts'

export type MotionRead = {
  motionId: string
  number: number
  question: string
  situationId: string
  bodyId: string
  meetingId: string | null
  measureId: string | null
  withdrawnBecause: string | null
  state: MotionState
  /** Its ballots, the latest last. */
  ballots: { ballotId: string; number: number; verdict: Verdict | null }[]
  /** The latest ballot, open or not. */
  ballotId: string | null
}

const ballotsOf = (tx: Transaction, where: SQL | undefined, asOf: number | undefined) =>
  tx
    .select({
      motionId: ballot.motionId,
      ballotId: ballot.id,
      number: thing.number,
      verdict: ballotResult.verdict,
    })
    .from(ballot)
    .innerJoin(thing, eq(thing.id, ballot.id))
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), held(motion, asOf)))
    .leftJoin(ballotResult, and(eq(ballotResult.ballotId, ballot.id), madeBy(ballotResult, asOf)))
    .where(and(where, madeBy(ballot, asOf)))
    .orderBy(sql`act_index(${ballot.madeBy})`)

/**
 * Motions picked by a condition on the table `motion`, in the order in which they were numbered,
 * each with its state and ballots, as they stand or stood at an entry of the record.
 */
export const motionsWhere = async (
  tx: Transaction,
  where: SQL | undefined,
  asOf?: number | undefined,
): Promise<MotionRead[]> => {
  const motions = await tx
    .select({ row: motion, number: thing.number, settledBy: decision.id })
    .from(motion)
    .innerJoin(thing, eq(thing.id, motion.id))
    .leftJoin(
      decision,
      and(eq(decision.motionId, motion.id), eq(decision.basis, 'chair'), madeBy(decision, asOf)),
    )
    .where(and(where, held(motion, asOf)))
    .orderBy(asc(thing.number))
  const ballots = await ballotsOf(tx, where, asOf)

  return motions.map(({ row, number, settledBy }) => {
    const own = ballots
      .filter(({ motionId }) => motionId === row.id)
      .map(({ ballotId, number, verdict }) => ({ ballotId, number: number ?? 0, verdict }))
    const states = own.map(({ verdict }) =>
      verdict === null
        ? { state: 'open' as const, verdict }
        : { state: 'closed' as const, verdict },
    )
    const { id, question, situationId, bodyId, meetingId, measureId, withdrawnBecause } = row
    const words = { question, situationId, bodyId, meetingId, measureId, withdrawnBecause }

    return {
      motionId: id,
      number: number ?? 0,
      ...words,
      state: motionStateOf(
        { isWithdrawn: withdrawnBecause !== null, isSettled: settledBy !== null },
        states,
      ),
      ballots: own,
      ballotId: own.at(-1)?.ballotId ?? null,
    }
  })
}
