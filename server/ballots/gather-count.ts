import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ballotResult } from '#db/schema/ballot-result.ts'
import { provisionalResult } from '#db/schema/provisional-result.ts'
import { overruledIn } from '#server/objections/rules/objection.ts'
import { stepsOn } from '#server/objections/steps-on.ts'
import { answersAndRecusals } from './answers-and-recusals.ts'
import type { BallotRow } from './ballot-in-hand.ts'
import { recordedVotes, type VoteOnRecord } from './recorded-votes.ts'
import type { BallotToCount, CastVote } from './rules/count-ballot.ts'
import { type Answered, lapsedIn, type Provisional } from './rules/referendum.ts'
import { type BallotTerms, plainTerms } from './rules/terms.ts'

/** A ballot put together to be counted, with the votes and answers it is counted from. */
export type Gathered = {
  ballot: BallotToCount
  terms: BallotTerms
  votes: VoteOnRecord[]
  /** The same votes as rules know them. */
  cast: (CastVote & Provisional)[]
  answers: (Answered & { reason: string })[]
}

/** The terms of a ballot; those opened before there were any are counted as they always were. */
export const termsOf = ({ terms, electorate }: Pick<BallotRow, 'terms' | 'electorate'>) =>
  terms ?? plainTerms(electorate.map(({ ministry }) => ministry))

/**
 * Puts a ballot together to be counted.
 * @param row with the deadline that holds, as `lockBallot` gives it
 * @param room the ministries in the room when it closes or now; who returned a vote, by correspondence
 * @param unconfirmed what votes are worth that a ministry has yet to confirm: they stand until time is over
 */
export const gatherCount = async (
  tx: Transaction,
  row: BallotRow,
  {
    room,
    unconfirmed = 'stands',
    asOf,
  }: {
    room: readonly string[]
    unconfirmed?: 'lapses' | 'stands'
    asOf?: number | undefined
  },
): Promise<Gathered> => {
  const votes = await recordedVotes(tx, row.id, asOf)
  const { answers, recused } = await answersAndRecusals(tx, row.id, asOf)
  const returned = [...new Set(votes.map(({ ministryId }) => ministryId))]
  const { rule, mode, electorate, presentAtOpening, closesAt } = row
  const cast = votes.map(asCast)

  return {
    terms: termsOf(row),
    votes,
    cast,
    answers,
    ballot: {
      rule,
      mode,
      electorate,
      presentAtOpening,
      presentAtClose: mode === 'meeting' ? [...room] : returned,
      votes: cast,
      closesAt: closesAt?.toISOString() ?? null,
      terms: row.terms ?? undefined,
      recused,
      lapsed: lapsedIn(cast, answers, unconfirmed),
      overruled: overruledIn(await stepsOn(tx, row.id, asOf)),
    },
  }
}

/** A vote of the record as the rules know it. */
export const asCast = ({ id, ministryId, memberId, choice, provisional, at }: VoteOnRecord) => ({
  ...{ id, ministry: ministryId, member: memberId, choice, provisional },
  at: at.toISOString(),
})

/** How a ballot was closed: with a result, with one that waits for confirmations, or not yet. */
export const closingOfBallot = async (tx: Transaction, ballotId: string) => {
  const [result] = await tx
    .select({ ballotId: ballotResult.ballotId })
    .from(ballotResult)
    .where(eq(ballotResult.ballotId, ballotId))
  const [provisional] = await tx
    .select()
    .from(provisionalResult)
    .where(eq(provisionalResult.ballotId, ballotId))

  return { result, provisional }
}
