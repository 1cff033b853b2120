import type { MotionState } from '#server/ballots/rules/motion-graph.ts'
import type { StateSign } from '../../../../../_ui/state-word.tsx'

/** Where a measure stands: withdrawn, or as its latest motion stands, or only proposed. */
export type MeasureState =
  | 'proposed'
  | 'put'
  | 'balloting'
  | 'adopted'
  | 'rejected'
  | 'undecided'
  | 'withdrawn'

export const stateSigns: Readonly<Record<MeasureState, StateSign>> = {
  proposed: 'draft',
  put: 'waiting',
  balloting: 'open',
  adopted: 'done',
  rejected: 'refused',
  undecided: 'changed',
  withdrawn: 'lapsed',
}

type Standing = {
  readonly withdrawnBecause: string | null
  readonly motions: readonly { readonly state: MotionState }[]
}

// A motion that is being prepared is put; one that went into others says nothing of the measure any more.
const seenAs: Readonly<Record<MotionState, MeasureState | null>> = {
  put: 'put',
  seconded: 'put',
  discussed: 'put',
  referred: 'put',
  adjourned: 'put',
  balloting: 'balloting',
  adopted: 'adopted',
  rejected: 'rejected',
  undecided: 'undecided',
  withdrawn: null,
  merged: null,
  split: null,
  superseded: null,
}

/** The state of a measure, from its withdrawal and its motions that were not themselves withdrawn. */
export const stateOf = ({ withdrawnBecause, motions }: Standing): MeasureState => {
  if (withdrawnBecause !== null) return 'withdrawn'
  const standing = motions.flatMap(({ state }) => seenAs[state] ?? [])

  return standing.at(-1) ?? 'proposed'
}
