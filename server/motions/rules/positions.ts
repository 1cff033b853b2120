export const positionKinds = ['support', 'reservation', 'objection', 'question'] as const
export type PositionKind = (typeof positionKinds)[number]

/** A position as far as its state depends on it; `at` is in the order of the record. */
export type TakenPosition = {
  id: string
  ministry: string | null
  member: string
  kind: PositionKind
  isWithdrawn: boolean
  /** Who replied. */
  repliedBy: readonly string[]
}

export type PositionState = 'standing' | 'open' | 'answered' | 'withdrawn'

/** How a position stands: a question is open until another member than who asked it replies. */
export const positionState = (one: TakenPosition): PositionState => {
  if (one.isWithdrawn) return 'withdrawn'
  if (one.kind !== 'question') return 'standing'
  return one.repliedBy.some((member) => member !== one.member) ? 'answered' : 'open'
}

/**
 * The position of each ministry: the last that it took and did not take back, questions apart. Given in the order in
 * which they were taken.
 */
export const lastPositions = <Taken extends TakenPosition>(
  taken: readonly Taken[],
): Map<string, Taken> => {
  const last = new Map<string, Taken>()
  for (const one of taken) {
    if (one.ministry === null || one.kind === 'question' || one.isWithdrawn) continue
    last.set(one.ministry, one)
  }

  return last
}
