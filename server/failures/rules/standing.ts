import type { MotionState } from '../../ballots/rules/motion-graph.ts'

/**
 * What the authorities themselves say: their reply of a day, or that they were asked on a day and gave none, with what was
 * asked (domain C: no determination without their own reply).
 */
export type AuthoritiesReply = { kind: 'given' | 'none'; on: string; text: string }

/** Where a determination of manifest failure can stand. */
export const failureStates = ['proposed', 'stands', 'refused', 'lifted'] as const
export type FailureState = (typeof failureStates)[number]

// Where the motion that carries a determination has come to its end without adopting it.
const refusing: readonly MotionState[] = [
  'rejected',
  'undecided',
  'withdrawn',
  'merged',
  'split',
  'superseded',
]

/**
 * Where a determination stands, from the motion that carries it: it stands only when a vote adopted that motion, be it by
 * ballot or by silence, never by the chair alone (domain C), and until another adopted motion lifts it.
 */
export const failureState = (
  motion: { state: MotionState; isVoted: boolean },
  lifted: boolean,
): FailureState => {
  if (lifted) return 'lifted'
  if (motion.state === 'adopted') return motion.isVoted ? 'stands' : 'refused'

  return refusing.includes(motion.state) ? 'refused' : 'proposed'
}
