import type { BallotToCount } from './count-ballot.ts'
import { isSettled, yetToVote } from './settled.ts'
import type { BallotState } from './states.ts'

/** Why a ballot may be closed: at its deadline, or early for one of three reasons. */
export type ClosingGround = 'deadline' | 'everyone_voted' | 'settled' | 'ruling'

export type ClosingRefusal =
  | 'ballots.ballot_closed'
  | 'ballots.not_due'
  | 'ballots.votes_outstanding'

export type Closing = {
  state: BallotState
  by: 'convenor' | 'deadline'
  closesAt: Date | null
  /** The convenor's reason for closing all the same, which is recorded; null without one. */
  ruling: string | null
  ballot: BallotToCount
  /** The server's time, taken after the ballot's row is locked. */
  at: Date
}

export type ClosingPermit =
  | { ok: true; ground: ClosingGround }
  | { ok: false; refusal: ClosingRefusal }

/**
 * Whether a ballot may be closed. At or after its deadline anybody entitled to may; before it, or
 * where there is none, only when everyone who could vote has voted, no remaining vote can change
 * the verdict, or a ruling with its reason is recorded (deliberation 3.11). The worker closes at
 * the deadline and never early.
 */
export const mayClose = ({ state, by, closesAt, ruling, ballot, at }: Closing): ClosingPermit => {
  if (state === 'closed') return { ok: false, refusal: 'ballots.ballot_closed' }
  if (closesAt !== null && at.getTime() >= closesAt.getTime()) {
    return { ok: true, ground: 'deadline' }
  }
  if (by === 'deadline') return { ok: false, refusal: 'ballots.not_due' }
  if (yetToVote(ballot).length === 0) return { ok: true, ground: 'everyone_voted' }
  if (isSettled(ballot)) return { ok: true, ground: 'settled' }
  if (ruling !== null && ruling.trim() !== '') return { ok: true, ground: 'ruling' }
  return { ok: false, refusal: 'ballots.votes_outstanding' }
}
