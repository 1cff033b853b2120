import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { choiceVote } from '#db/schema/choice-vote.ts'
import { secretRoll } from '#db/schema/secret-roll.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import type { BallotState } from '#server/ballots/rules/states.ts'
import { madeBy } from '#server/platform/versions.ts'
import type { ChoiceTerms } from './rules/choice-terms.ts'
import { withoutRecused } from './rules/without-recused.ts'

export type ChoiceRow = typeof choiceBallot.$inferSelect

/** A ballot among options, whether it is still open, and which ministries recused themselves since it opened. */
export type ChoiceInHand = { row: ChoiceRow; state: BallotState; recused: string[] }

/**
 * A ballot among options and whether it is still open, locked until the transaction ends as `lockBallot`
 * locks one on a motion: votes share the lock, closing takes it alone. Undefined where there is none.
 */
export const lockChoice = async (
  tx: Transaction,
  id: string,
  lock: 'share' | 'update',
): Promise<ChoiceInHand | undefined> => {
  const queue = sql`hashtextextended(${id}, 62161)`
  await tx.execute(
    lock === 'share'
      ? sql`select pg_advisory_xact_lock_shared(${queue})`
      : sql`select pg_advisory_xact_lock(${queue})`,
  )
  const [row] = await tx.select().from(choiceBallot).where(eq(choiceBallot.id, id)).for(lock)
  if (!row) return undefined
  // Asked after the lock was granted, so that a result committed meanwhile is seen.
  const results = await tx
    .select({ ballotId: choiceResult.ballotId })
    .from(choiceResult)
    .where(eq(choiceResult.ballotId, id))

  return {
    row,
    state: results.length > 0 ? 'closed' : 'open',
    recused: await recusedSince(tx, id),
  }
}

/** What a ballot is counted by, from its row and the ministries that recused themselves since. */
export const termsOf = (row: ChoiceRow, recused: readonly string[]): ChoiceTerms => {
  const { kind, options, seats, rule, quorum, mode, electorate, weights, presentAtOpening } = row
  const closesAt = row.closesAt?.toISOString() ?? null
  const opened = { kind, options, seats, rule, quorum, mode, electorate, weights, presentAtOpening }

  return withoutRecused({ ...opened, secret: row.isSecret, closesAt }, recused)
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
