import type { BallotRow } from './ballot-in-hand.ts'
import type { BallotRead, SeenVote } from './ballot-read.schema.ts'
import type { BallotHeader } from './ballots-where.ts'
import type { Names } from './names.ts'
import type { VoteOnRecord } from './recorded-votes.ts'
import type { CountedVote } from './rules/count-ballot.ts'

type Both = { member: Names; ministry: Names }

/** The electorate by name, with who was there, who is, and who has voted. */
export const shownElectorate = (
  { electorate, presentAtOpening }: BallotRow,
  { present, returned }: { present: string[]; returned: string[] },
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
    }))
    .sort((one, other) => one.ministryName.localeCompare(other.ministryName))

/** Votes by name, in the order of the record; of a member's several votes the last can count. */
export const shownVotes = (
  votes: readonly VoteOnRecord[],
  counted: readonly CountedVote[],
  names: Both,
): SeenVote[] =>
  votes.map((vote) => {
    const { ministryId, memberId, capacity, choice, explanation, index } = vote
    const standing = counted.find(({ ministry }) => ministry === ministryId)
    const last = votes.filter((other) => other.memberId === memberId).at(-1)

    return {
      ministryId,
      ministryName: names.ministry(ministryId),
      memberId,
      memberName: names.member(memberId),
      capacity,
      choice,
      explanation,
      at: vote.at.toISOString(),
      counts: standing?.member === memberId && last?.index === index,
      index,
    }
  })

/** The result with its place in the record; null while the ballot is open. */
export const shownResult = ({ row, result, resultIndex }: BallotHeader): BallotRead['result'] =>
  result && {
    verdict: result.verdict,
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
