/** What can be done about an objection: the chair rules, its maker appeals, the body upholds the ruling. */
export type ObjectionStep = 'ruled_invalid' | 'appealed' | 'upheld'

/**
 * How an objection under consent stands (deliberation 3.13): `valid` until it is ruled invalid; valid again once the
 * ruling is appealed, until the body itself upholds it.
 */
export type ObjectionState = 'valid' | ObjectionStep

/** Which steps an objection takes from where it stands; nobody skips one. */
const next: Readonly<Record<ObjectionState, ObjectionStep | null>> = {
  valid: 'ruled_invalid',
  ruled_invalid: 'appealed',
  appealed: 'upheld',
  upheld: null,
}

/** How an objection stands after its steps, whatever their order in the list. */
export const objectionState = (steps: readonly ObjectionStep[]): ObjectionState => {
  const order: readonly ObjectionStep[] = ['upheld', 'appealed', 'ruled_invalid']
  return order.find((step) => steps.includes(step)) ?? 'valid'
}

/** Whether an objection may take a step now. */
export const mayStep = (steps: readonly ObjectionStep[], step: ObjectionStep): boolean =>
  next[objectionState(steps)] === step

/** The votes, by their ids, whose objection does not hold: ruled invalid without an appeal, or upheld by the body. */
export const overruledIn = (steps: readonly { vote: string; step: ObjectionStep }[]): string[] => {
  const votes = [...new Set(steps.map(({ vote }) => vote))]

  return votes.filter((vote) => {
    const state = objectionState(steps.filter((one) => one.vote === vote).map(({ step }) => step))
    return state === 'ruled_invalid' || state === 'upheld'
  })
}
