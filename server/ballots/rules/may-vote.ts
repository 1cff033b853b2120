import type { BallotMode, Seat } from './count-ballot.ts'
import type { RuleName } from './rule-names.ts'
import { capacityIn } from './standing-votes.ts'
import type { BallotState } from './states.ts'

export type VoteRefusal =
  | 'ballots.ballot_closed'
  | 'ballots.not_in_electorate'
  | 'ballots.not_present'
  | 'ballots.principal_has_voted'
  | 'ballots.recused'
  | 'ballots.no_referendum'

/** Whether a single no keeps a motion from passing as an objection or a block, to be given with its reason (3.13). */
export const stopsAlone = (rule: RuleName): boolean => rule === 'consent' || rule === 'consensus'

export type VoteQuestion = {
  state: BallotState
  mode: BallotMode
  electorate: readonly Seat[]
  /** Ministries in the room now; only asked for in a meeting. */
  present: readonly string[]
  closesAt: Date | null
  member: string
  ministry: string | null
  /** Ministries that stay out of it. */
  recused?: readonly string[]
  /** Whether the vote is cast ad referendum, and within how many hours one is confirmed (0: none may be). */
  provisional?: boolean
  referendumHours?: number
  /** Whether the ministry's principal has a vote in this ballot already. */
  principalVoted: boolean
  /** The server's time, taken after the ballot's row is locked. */
  at: Date
}

export type VotePermit =
  | { ok: true; seat: Seat; capacity: 'principal' | 'deputy' }
  | { ok: false; refusal: VoteRefusal }

const refuse = (refusal: VoteRefusal): VotePermit => ({ ok: false, refusal })

/** Whether a ballot takes votes at an instant: the close is exclusive, `t < closesAt` (3.9). */
export const isOpenAt = (state: BallotState, closesAt: Date | null, at: Date): boolean =>
  state === 'open' && (closesAt === null || at.getTime() < closesAt.getTime())

/**
 * Whether a member may vote, and as what. Only who held a seat when the ballot opened may; in a
 * meeting only a ministry that is in the room; a deputy only until the principal has voted,
 * because the principal's vote stands over it anyway (deliberation 3.7). Changing one's vote is
 * voting again (3.9).
 */
export const mayVote = (question: VoteQuestion): VotePermit => {
  const { electorate, ministry, member } = question
  const seat = electorate.find((held) => held.ministry === ministry)
  const capacity = seat === undefined ? null : capacityIn(seat, member)
  if (seat === undefined || capacity === null) return refuse('ballots.not_in_electorate')
  if (!isOpenAt(question.state, question.closesAt, question.at)) {
    return refuse('ballots.ballot_closed')
  }
  if (question.recused?.includes(seat.ministry)) return refuse('ballots.recused')
  if (question.provisional && !question.referendumHours) return refuse('ballots.no_referendum')
  if (question.mode === 'meeting' && !question.present.includes(seat.ministry)) {
    return refuse('ballots.not_present')
  }
  if (capacity === 'deputy' && question.principalVoted) {
    return refuse('ballots.principal_has_voted')
  }
  return { ok: true, seat, capacity }
}
