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
  readonly motions: readonly { readonly state: Exclude<MeasureState, 'proposed'> }[]
}

/** The state of a measure, from its withdrawal and its motions that were not themselves withdrawn. */
export const stateOf = ({ withdrawnBecause, motions }: Standing): MeasureState => {
  if (withdrawnBecause !== null) return 'withdrawn'
  return motions.filter(({ state }) => state !== 'withdrawn').at(-1)?.state ?? 'proposed'
}
