import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { answersAndRecusals } from '#server/ballots/answers-and-recusals.ts'
import { lapsedIn } from '#server/ballots/rules/referendum.ts'
import { plainTerms } from '#server/ballots/rules/terms.ts'
import { type ChoiceRow, choiceVotes, rollOf, termsOf } from './choice-in-hand.ts'
import type { Paper } from './rules/choice-terms.ts'
import type { ChoiceCounting, Returned } from './rules/count-choice.ts'

type Asked = {
  /** The ministries in the room when it closes or now; who returned a vote, by correspondence. */
  room: readonly string[]
  /** The papers of a secret ballot that was closed; none while it is open. */
  papers?: readonly Paper[]
  /** What votes are worth that a ministry has yet to confirm: they stand until time is over. */
  unconfirmed?: 'lapses' | 'stands'
  asOf?: number | undefined
}

/**
 * Puts a ballot among options together to be counted, with the votes and answers it is counted from.
 * @param row with the deadline that holds, as `lockChoice` gives it
 */
export const gatherChoice = async (
  tx: Transaction,
  row: ChoiceRow,
  { room, papers = [], unconfirmed = 'stands', asOf }: Asked,
) => {
  const votes = row.isSecret ? [] : await choiceVotes(tx, row.id, asOf)
  const cast = votes.map(({ id, ministryId, memberId, marks, provisional, at }) => ({
    ...{ id, ministry: ministryId, member: memberId, marks, provisional, at: at.toISOString() },
  }))
  const onRoll = row.isSecret ? await rollOf(tx, row.id, asOf) : cast
  const { answers, recused } = await answersAndRecusals(tx, row.id, asOf)
  const voted = [...new Set(onRoll.map(({ ministry }) => ministry))]
  const returned: Returned = row.isSecret ? { papers, roll: voted } : { votes: cast }
  const counting: ChoiceCounting = {
    presentAtClose: row.mode === 'meeting' ? room : voted,
    ...{ recused, lapsed: lapsedIn(cast, answers, unconfirmed) },
  }

  return { terms: termsOf(row), votes, cast, onRoll, voted, answers, returned, counting }
}

export type GatheredChoice = Awaited<ReturnType<typeof gatherChoice>>

/** What a vote is worth that its ministry never confirmed, by a ballot's terms. */
export const unconfirmedIn = ({ terms }: Pick<ChoiceRow, 'terms'>) =>
  (terms ?? plainTerms([])).referendum.unconfirmed

/** How a ballot among options was closed: with a result, with one that waits for confirmations, or not yet. */
export const closingOf = async (tx: Transaction, ballotId: string) => {
  const [result] = await tx.select().from(choiceResult).where(eq(choiceResult.ballotId, ballotId))
  const [provisional] = await tx
    .select()
    .from(provisionalResult)
    .where(eq(provisionalResult.ballotId, ballotId))

  return { result, provisional }
}
