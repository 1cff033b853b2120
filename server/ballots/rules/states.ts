import type { Verdict } from './tally.ts'

export type BallotState = 'open' | 'closed'

/**
 * Where a motion stands. `undecided`: a ballot was held and came to nothing (no quorum, or nobody
 * for or against), so the question may be put to another one.
 */
export type MotionState = 'put' | 'balloting' | 'adopted' | 'rejected' | 'undecided' | 'withdrawn'

/** A ballot held on a motion, as far as the motion's state depends on it. */
export type HeldBallot = { state: BallotState; verdict: Verdict | null }

/**
 * The state of a motion, from whether it was withdrawn, whether the chair recorded a decision on it without a
 * ballot, and the ballots held on it, oldest first. It is never stored, so it cannot contradict them.
 */
export const motionStateOf = (
  { isWithdrawn, isSettled }: { isWithdrawn: boolean; isSettled: boolean },
  ballots: readonly HeldBallot[],
): MotionState => {
  if (isWithdrawn) return 'withdrawn'
  if (isSettled) return 'adopted'
  const last = ballots.at(-1)
  if (last === undefined) return 'put'
  if (last.state === 'open') return 'balloting'
  return last.verdict === 'adopted' || last.verdict === 'rejected' ? last.verdict : 'undecided'
}
