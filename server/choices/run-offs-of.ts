import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { madeBy } from '#server/platform/versions.ts'

/**
 * The last run-off of a tied ballot, null where there is none, and whether the tie is unbroken: one without a quorum,
 * or in which nobody said anything, has not broken it.
 */
export const runOffsOf = async (tx: Transaction, ballotId: string, asOf?: number | undefined) => {
  const runOffs = await tx
    .select({ id: choiceBallot.id, verdict: choiceResult.verdict })
    .from(choiceBallot)
    .leftJoin(
      choiceResult,
      and(eq(choiceResult.ballotId, choiceBallot.id), madeBy(choiceResult, asOf)),
    )
    .where(and(eq(choiceBallot.runsOff, ballotId), madeBy(choiceBallot, asOf)))
    .orderBy(sql`act_index(${choiceBallot.madeBy})`)

  return {
    runOff: runOffs.at(-1)?.id ?? null,
    isUnbroken: runOffs.every(
      ({ verdict }) => verdict === 'inquorate' || verdict === 'no_decision',
    ),
  }
}
