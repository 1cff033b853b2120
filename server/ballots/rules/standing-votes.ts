import type { CastVote, Seat } from './count-ballot.ts'

/** In what capacity a member votes for a seat, or null when the member may not. */
export const capacityIn = (seat: Seat, member: string): 'principal' | 'deputy' | null => {
  if (seat.principal === member) return 'principal'
  return seat.deputies.includes(member) ? 'deputy' : null
}

/** A vote as far as it says which of several stands, whatever it votes for. */
type Dated = Pick<CastVote, 'ministry' | 'member' | 'at'>

/**
 * The last of some votes by the time at which they were cast; of two cast in the same millisecond, the later in the
 * list, which is that of the record. Undefined of none.
 */
export const lastOf = <Vote extends { at: string | Date }>(
  votes: readonly Vote[],
): Vote | undefined =>
  votes.reduce<Vote | undefined>(
    (last, vote) => (last === undefined || vote.at >= last.at ? vote : last),
    undefined,
  )

const standingVote = <Vote extends Dated>(seat: Seat, votes: readonly Vote[]): Vote | undefined =>
  lastOf(votes.filter((vote) => capacityIn(seat, vote.member) === 'principal')) ??
  lastOf(votes.filter((vote) => capacityIn(seat, vote.member) === 'deputy'))

/**
 * The vote that stands for each seat, in the order of the electorate: the last one before the close, a
 * principal's over a deputy's, whichever came first (deliberation 3.7, 3.9).
 */
export const standingVotes = <Vote extends Dated>(
  electorate: readonly Seat[],
  votes: readonly Vote[],
  closesAt: string | null,
): Vote[] => {
  const inTime = votes.filter((vote) => closesAt === null || vote.at < closesAt)
  return electorate.flatMap((seat) => {
    const own = inTime.filter(({ ministry }) => ministry === seat.ministry)
    const vote = standingVote(seat, own)
    return vote === undefined ? [] : [vote]
  })
}
