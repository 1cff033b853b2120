import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceVote } from '#db/schema/choice-vote.ts'
import { secretRoll } from '#db/schema/secret-roll.ts'
import { standInLine, standingNow } from '#server/ballots/ballot-in-hand.ts'
import type { BallotState } from '#server/ballots/rules/states.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { ChoiceTerms } from './rules/choice-terms.ts'

/** A ballot among options as it was opened, but for a deadline that was moved since. */
export type ChoiceRow = typeof choiceBallot.$inferSelect

/**
 * A ballot among options and whether it is still open, locked until the transaction ends as `lockBallot`
 * locks one on a motion: votes share the lock, closing takes it alone. Undefined where there is none.
 */
export const lockChoice = async (
  tx: Transaction,
  id: string,
  lock: 'share' | 'update',
): Promise<{ row: ChoiceRow; state: BallotState } | undefined> => {
  await standInLine(tx, id, lock)
  const [row] = await tx.select().from(choiceBallot).where(eq(choiceBallot.id, id)).for(lock)
  if (!row) return undefined
  const { state, closesAt } = await standingNow(tx, row)

  return { row: { ...row, closesAt }, state }
}

/** What a ballot is counted by, from its row. */
export const termsOf = (row: ChoiceRow): ChoiceTerms => {
  const { kind, options, seats, rule, quorum, mode, electorate, weights, presentAtOpening } = row
  const closesAt = row.closesAt?.toISOString() ?? null

  return {
    ...{ kind, options, seats, rule, quorum, mode, electorate, weights, presentAtOpening },
    ...{ secret: row.isSecret, closesAt, terms: row.terms ?? undefined },
  }
}

/** The open votes of a ballot in the order of the record, each with its place in it. */
export const choiceVotes = async (tx: Transaction, ballotId: string, asOf?: number | undefined) => {
  const index = sql<string>`act_index(${choiceVote.madeBy})`
  const rows = await tx
    .select({ row: choiceVote, index })
    .from(choiceVote)
    .where(and(eq(choiceVote.ballotId, ballotId), madeBy(choiceVote, asOf)))
    .orderBy(index)

  return rows.map(({ row, index: at }) => ({ ...row, index: Number(at) }))
}

/** Who is on the roll of a secret ballot, in the order of the ministries' ids. */
export const rollOf = async (tx: Transaction, ballotId: string, asOf?: number | undefined) =>
  tx
    .select({ ministry: secretRoll.ministryId, member: secretRoll.memberId })
    .from(secretRoll)
    .where(and(eq(secretRoll.ballotId, ballotId), madeBy(secretRoll, asOf)))
    .orderBy(secretRoll.ministryId)
