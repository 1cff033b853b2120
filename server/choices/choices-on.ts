import { and, eq, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { thing } from '#db/schema/thing.ts'
import type { Verdict } from '#server/ballots/rules/tally.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { ChoiceVerdict } from './rules/choice-outcome.ts'

/** A tie is no decision, as the close leaves it. */
const atClose = (verdict: ChoiceVerdict | null): Verdict | null =>
  verdict === 'tied' ? 'no_decision' : verdict

const order = (by: PgColumn) => sql<string | null>`act_index(${by})`

/**
 * The ballots among options, elections and secret ballots on some motions, each with where its opening,
 * close and lot stand in the record and what it came to: what the state of a motion follows from.
 */
export const choicesOn = async (
  tx: Transaction,
  motionIds: readonly string[],
  asOf?: number | undefined,
) => {
  if (motionIds.length === 0) return []
  const rows = await tx
    .select({
      motionId: choiceBallot.motionId,
      ballotId: choiceBallot.id,
      number: thing.number,
      kind: choiceBallot.kind,
      opened: order(choiceBallot.madeBy),
      verdict: choiceResult.verdict,
      closed: order(choiceResult.madeBy),
      lot: choiceLot.ballotId,
      lotDrawn: order(choiceLot.madeBy),
    })
    .from(choiceBallot)
    .innerJoin(thing, eq(thing.id, choiceBallot.id))
    .leftJoin(
      choiceResult,
      and(eq(choiceResult.ballotId, choiceBallot.id), madeBy(choiceResult, asOf)),
    )
    .leftJoin(choiceLot, and(eq(choiceLot.ballotId, choiceBallot.id), madeBy(choiceLot, asOf)))
    .where(and(inArray(choiceBallot.motionId, [...motionIds]), madeBy(choiceBallot, asOf)))

  return rows.map(({ verdict, lot, lotDrawn, ...row }) => ({
    ...row,
    verdict: atClose(verdict),
    /** Where the lot stands in the record; null where none was drawn. */
    lotDrawn: lot === null ? null : lotDrawn,
  }))
}
