import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballot } from '#db/schema/ballot.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { body } from '#db/schema/body.ts'
import { motion } from '#db/schema/motion.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { held, madeBy, timeAt } from '#server/platform/versions.ts'
import { extendedTo, outcomeOf } from './outcome.ts'

/** Ballots picked by a condition, each with its result if it has one, its motion's measure and the names. */
export const ballotsWhere = async (
  tx: Transaction,
  where: SQL | undefined,
  asOf?: number | undefined,
) => {
  const rows = await tx
    .select({
      row: ballot,
      number: thing.number,
      motionNumber: sql<number>`(select number from thing where id = ${ballot.motionId})`,
      measureId: motion.measureId,
      situationName: situation.name,
      bodyName: body.name,
      result: ballotResult,
      /** What it came to: the verdict counted, or what a casting vote made of it. */
      verdict: outcomeOf(ballotResult, asOf),
      extendedTo: extendedTo(ballot.id, asOf),
      resultIndex: sql<string | null>`act_index(${ballotResult.madeBy})`,
      now: sql<string>`to_char(${timeAt(asOf)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    })
    .from(ballot)
    .innerJoin(thing, eq(thing.id, ballot.id))
    .innerJoin(motion, and(eq(motion.id, ballot.motionId), held(motion, asOf)))
    .innerJoin(situation, and(eq(situation.id, ballot.situationId), held(situation, asOf)))
    .innerJoin(body, and(eq(body.id, ballot.bodyId), isNull(body.endedBy)))
    .leftJoin(ballotResult, and(eq(ballotResult.ballotId, ballot.id), madeBy(ballotResult, asOf)))
    .where(and(where, madeBy(ballot, asOf)))
    .orderBy(sql`act_index(${ballot.madeBy})`)

  // A ballot is read with the deadline that holds.
  return rows.map(({ extendedTo: later, ...found }) => ({
    ...found,
    openedWith: found.row.closesAt,
    row: later === null ? found.row : { ...found.row, closesAt: new Date(later) },
  }))
}

export type BallotHeader = Awaited<ReturnType<typeof ballotsWhere>>[number]
