import type { MotionState } from '#server/ballots/rules/motion-graph.ts'
import type { StateSign } from '../../../_ui/state-word.tsx'

/** The sign beside each state of a motion. */
export const motionSigns: Readonly<Record<MotionState, StateSign>> = {
  put: 'waiting',
  seconded: 'waiting',
  discussed: 'waiting',
  balloting: 'open',
  adopted: 'done',
  rejected: 'refused',
  undecided: 'changed',
  withdrawn: 'lapsed',
  referred: 'waiting',
  adjourned: 'waiting',
  merged: 'changed',
  split: 'changed',
  superseded: 'lapsed',
}
