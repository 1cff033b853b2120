import type { CastVote, Seat } from './count-ballot.ts'
import type { Answered, Provisional } from './referendum.ts'
import { capacityIn, standingVotes } from './standing-votes.ts'

export type ConfirmRefusal =
  | 'ballots.not_in_electorate'
  | 'ballots.nothing_to_confirm'
  | 'ballots.principal_confirms'
  | 'ballots.confirmed_already'
  | 'ballots.confirmation_late'

export type Confirming = {
  electorate: readonly Seat[]
  votes: readonly (Pick<CastVote, 'at'> & Provisional)[]
  answers: readonly Answered[]
  closesAt: Date | null
  /** Until when it may be said, exclusive; null while the ballot is open. */
  until: Date | null
  /** Whether the result is there. */
  isSettled: boolean
  member: string
  ministry: string | null
  at: Date
}

/**
 * Whether a member may say if their ministry stands by the vote that was cast for it provisionally, and
 * which vote that is. The principal says so, or a deputy where the seat has none; once for each vote.
 */
export const mayConfirm = ({
  electorate,
  votes,
  answers,
  member,
  ministry,
  ...when
}: Confirming): { ok: true; vote: string } | { ok: false; refusal: ConfirmRefusal } => {
  const refuse = (refusal: ConfirmRefusal) => ({ ok: false as const, refusal })
  const seat = electorate.find((held) => held.ministry === ministry)
  const capacity = seat === undefined ? null : capacityIn(seat, member)
  if (seat === undefined || capacity === null) return refuse('ballots.not_in_electorate')
  if (when.isSettled) return refuse('ballots.confirmation_late')
  const [standing] = standingVotes([seat], votes, when.closesAt?.toISOString() ?? null)
  const vote = votes.find(({ id }) => id !== undefined && id === standing?.id)
  if (vote?.id === undefined || !vote.provisional) return refuse('ballots.nothing_to_confirm')
  if (capacity === 'deputy' && seat.principal !== null) return refuse('ballots.principal_confirms')
  if (answers.some((answer) => answer.vote === vote.id)) return refuse('ballots.confirmed_already')
  if (when.until !== null && when.at.getTime() >= when.until.getTime()) {
    return refuse('ballots.confirmation_late')
  }
  return { ok: true, vote: vote.id }
}
