import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { body } from '#db/schema/body.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { situation } from '#db/schema/situation.ts'
import { thing } from '#db/schema/thing.ts'
import { extendedTo } from '#server/ballots/outcome.ts'
import { held, madeBy, timeAt } from '#server/platform/versions.ts'

/** Ballots among options picked by a condition, each with its result and lot if it has them, and the names. */
export const choicesWhere = async (
  tx: Transaction,
  where: SQL | undefined,
  asOf?: number | undefined,
) => {
  const rows = await tx
    .select({
      row: choiceBallot,
      number: thing.number,
      motionNumber: sql<number>`(select number from thing where id = ${choiceBallot.motionId})`,
      situationName: situation.name,
      bodyName: body.name,
      result: choiceResult,
      resultIndex: sql<string | null>`act_index(${choiceResult.madeBy})`,
      lot: choiceLot,
      lotIndex: sql<string | null>`act_index(${choiceLot.madeBy})`,
      extendedTo: extendedTo(choiceBallot.id, asOf),
      now: sql<string>`to_char(${timeAt(asOf)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    })
    .from(choiceBallot)
    .innerJoin(thing, eq(thing.id, choiceBallot.id))
    .innerJoin(situation, and(eq(situation.id, choiceBallot.situationId), held(situation, asOf)))
    .innerJoin(body, and(eq(body.id, choiceBallot.bodyId), isNull(body.endedBy)))
    .leftJoin(
      choiceResult,
      and(eq(choiceResult.ballotId, choiceBallot.id), madeBy(choiceResult, asOf)),
    )
    .leftJoin(choiceLot, and(eq(choiceLot.ballotId, choiceBallot.id), madeBy(choiceLot, asOf)))
    .where(and(where, madeBy(choiceBallot, asOf)))
    .orderBy(sql`act_index(${choiceBallot.madeBy})`)

  // A ballot is read with the deadline that holds.
  return rows.map(({ extendedTo: later, ...found }) => ({
    ...found,
    row: later === null ? found.row : { ...found.row, closesAt: new Date(later) },
  }))
}

export type ChoiceHeader = Awaited<ReturnType<typeof choicesWhere>>[number]
