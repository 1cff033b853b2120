import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { choicesOn } from '#server/choices/choices-on.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import type { MotionKind, RuleName } from '#server/members/rules/rules-of-procedure.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { motionEvents } from './motion-events.ts'
import { standingFrom } from './motion-state.ts'
import { outcomeOf } from './outcome.ts'
import type { MotionState } from './rules/motion-graph.ts'
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
  kind: MotionKind
  /** The majority that its body's rules give its kind. */
  usualRule: RuleName
  /** Who put it, for which ministry; null of motions put before that was kept. */
  movedBy: string | null
  ministryId: string | null
  secondsNeeded: number
  /** How many ministries have seconded it. */
  seconds: number
  /** The motion that an amendment changes. */
  amendsId: string | null
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
      verdict: outcomeOf(ballotResult, asOf),
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
    .select({ row: motion, number: thing.number })
    .from(motion)
    .innerJoin(thing, eq(thing.id, motion.id))
    .where(and(where, held(motion, asOf)))
    .orderBy(asc(thing.number))
  const among = await choicesOn(
    tx,
    motions.map(({ row }) => row.id),
    asOf,
  )
  // Ballots of every kind are numbered in the order in which they were opened.
  const ballots = [
    ...(await ballotsOf(tx, where, asOf)),
    ...among.map(({ verdict, lotDrawn, ...row }) => ({
      ...row,
      verdict: lotDrawn === null ? verdict : ('adopted' as const),
    })),
  ].sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
  const events = await motionEvents(
    tx,
    motions.map(({ row }) => row.id),
    asOf,
  )

  const usual = await usualRules(
    tx,
    motions.map(({ row }) => row.bodyId),
    asOf,
  )

  const byMotion = Map.groupBy(ballots, ({ motionId }) => motionId)

  return motions.map(({ row, number }) => {
    const own = (byMotion.get(row.id) ?? []).map(({ ballotId, number, verdict }) => ({
      ballotId,
      number: number ?? 0,
      verdict,
    }))
    const { id, situationId: _, madeBy: __, endedBy: ___, ...words } = row

    return {
      motionId: id,
      number: number ?? 0,
      situationId: row.situationId,
      ...words,
      usualRule: usual(row.bodyId, row.kind),
      ...standingFrom(row, events(id)),
      ballots: own,
      ballotId: own.at(-1)?.ballotId ?? null,
    }
  })
}

const usualRules = async (
  tx: Transaction,
  bodyIds: readonly string[],
  asOf: number | undefined,
) => {
  const found = new Map<string, Readonly<Record<MotionKind, RuleName>>>()
  for (const bodyId of new Set(bodyIds)) {
    const procedure = await procedureOf(tx, bodyId, asOf)
    if (procedure) found.set(bodyId, procedure.rules.motionRules)
  }

  return (bodyId: string, kind: MotionKind): RuleName => found.get(bodyId)?.[kind] ?? 'majority'
}
