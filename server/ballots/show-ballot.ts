import type { BallotRow } from './ballot-in-hand.ts'
import type { BallotRead, SeenVote } from './ballot-read.schema.ts'
import type { BallotHeader } from './ballots-where.ts'
import type { Names } from './names.ts'
import type { VoteOnRecord } from './recorded-votes.ts'
import type { CountedVote } from './rules/count-ballot.ts'
import type { Answered } from './rules/referendum.ts'
import { lastOf } from './rules/standing-votes.ts'
import { type BallotTerms, type SharedTerms, wholeVote } from './rules/terms.ts'

type Both = { member: Names; ministry: Names }

/** A ballot, of whatever kind, as far as it says who could vote and what each weighs. */
type Opened = Pick<BallotRow, 'electorate' | 'presentAtOpening'> & {
  weights: BallotTerms['weights']
  terms: SharedTerms | undefined
}

/** The electorate by name, with who was there, who is, and who has voted. */
export const shownElectorate = (
  { electorate, presentAtOpening, weights, terms }: Opened,
  { present, returned, recused }: Record<'present' | 'returned' | 'recused', readonly string[]>,
  names: Both,
): BallotRead['electorate'] =>
  electorate
    .map(({ ministry, principal, deputies }) => ({
      ministryId: ministry,
      ministryName: names.ministry(ministry),
      principal: principal === null ? null : { id: principal, name: names.member(principal) },
      deputies: deputies.map((id) => ({ id, name: names.member(id) })),
      presentAtOpening: presentAtOpening.includes(ministry),
      presentNow: present.includes(ministry),
      voted: returned.includes(ministry),
      recused: recused.includes(ministry),
      holderId: terms?.proxies.held.find(({ giver }) => giver === ministry)?.holder ?? null,
      millionths: weights.find((one) => one.ministry === ministry)?.millionths ?? wholeVote,
    }))
    .sort((one, other) => one.ministryName.localeCompare(other.ministryName))

/** What votes are shown with: which count, what ministries answered, and the papers there were. */
type Counting = {
  counted: readonly CountedVote[]
  answers: readonly (Answered & { reason: string })[]
  papers: readonly { key: string }[]
}

/** Votes by name, in the order of the record; of a member's several votes for a ministry the last cast can count. */
export const shownVotes = (
  votes: readonly VoteOnRecord[],
  { counted, answers, papers }: Counting,
  names: Both,
): SeenVote[] =>
  votes.map((vote) => {
    const { ministryId, memberId, capacity, choice, explanation, provisional, index } = vote
    const answer = answers.find((one) => one.vote === vote.id)
    const standing = counted.find(({ ministry }) => ministry === ministryId)
    const last = lastOf(
      votes.filter((one) => one.memberId === memberId && one.ministryId === ministryId),
    )

    return {
      ministryId,
      ministryName: names.ministry(ministryId),
      memberId,
      memberName: names.member(memberId),
      capacity,
      choice,
      explanation,
      provisional,
      stands: answer?.stands ?? null,
      standsReason: answer?.reason ?? '',
      papers: vote.papers.filter((key) => papers.some((paper) => paper.key === key)),
      at: vote.at.toISOString(),
      counts: standing?.member === memberId && last?.index === index,
      index,
    }
  })

/** The result with its place in the record; null while there is none. */
export const shownResult = (
  { row, result, resultIndex, verdict }: BallotHeader,
  casting: NonNullable<BallotRead['result']>['casting'],
): BallotRead['result'] =>
  result && {
    verdict: verdict ?? result.verdict,
    counted: result.verdict,
    casting,
    beyond: result.beyond,
    base: result.base,
    counts: result.counts,
    reason: result.reason,
    ground: result.ground,
    ruling: result.ruling,
    presentAtOpening: row.presentAtOpening.length,
    presentAtClose: result.presentAtClose.length,
    closedAt: result.closedAt.toISOString(),
    index: Number(resultIndex),
  }
