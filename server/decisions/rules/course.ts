/** How a decision stands (deliberation 4). An amended one holds, as amended; a suspended one does not until it resumes. */
export const decisionStates = [
  'in_force',
  'amended',
  'suspended',
  'superseded',
  'lapsed',
  'revoked',
  'completed',
] as const
export type DecisionState = (typeof decisionStates)[number]

/** What can be done to a decision. To implement one changes nothing about how it stands. */
export const stepKinds = [
  'amend',
  'supersede',
  'suspend',
  'resume',
  'revoke',
  'complete',
  'lapse',
  'implement',
] as const
export type StepKind = (typeof stepKinds)[number]

/** The steps that people take; to lapse is the worker's. */
export const stepsTaken = [
  'amend',
  'supersede',
  'suspend',
  'resume',
  'revoke',
  'complete',
  'implement',
] as const satisfies readonly StepKind[]

/** From which day a decision holds, and the day from which it does not any more. Days as 2026-01-14, in UTC. */
export type Begun = { readonly on: string; readonly expiresOn: string | null }

/** A step as it takes effect on a day; an amendment may give the decision another end. */
export type Step = {
  readonly kind: StepKind
  readonly on: string
  readonly expiresOn: string | null
}

/** A stretch in which a decision stands alike: from a day until another, which is no part of it; null while it lasts. */
export type Span = { state: DecisionState; from: string; until: string | null; by: number | null }

export type Course =
  | { ok: true; spans: Span[]; expiresOn: string | null }
  | { ok: false; fault: StepFault; step: number }
export type StepFault = 'step_not_possible' | 'step_before_decision' | 'step_after_expiry'

const running: readonly DecisionState[] = ['in_force', 'amended', 'suspended']

/** Whether a decision in this state binds. */
export const holds = (state: DecisionState): boolean => state === 'in_force' || state === 'amended'

/** Whether something can still become of a decision in this state. */
export const isRunning = (state: DecisionState): boolean => running.includes(state)

const ends: Partial<Record<StepKind, DecisionState>> = {
  supersede: 'superseded',
  revoke: 'revoked',
  complete: 'completed',
  lapse: 'lapsed',
}

/**
 * The state that a step leads to; null where it cannot be taken. `before` is the state in which a suspended decision
 * stood. What has ended stays ended: whoever wants it back decides anew.
 */
export function stateAfter(
  state: DecisionState,
  kind: StepKind,
  before: DecisionState = 'in_force',
): DecisionState | null {
  if (!isRunning(state)) return null
  if (kind === 'implement') return state
  if (kind === 'resume') return state === 'suspended' ? before : null
  if (kind === 'suspend') return holds(state) ? 'suspended' : null
  if (kind === 'amend') return holds(state) ? 'amended' : null

  return ends[kind] ?? null
}

/**
 * The whole course of a decision from its steps, which are given in the order of the record: they take effect by their
 * days, and on one day in the order of the record. Tells which step cannot be where it is put, and why.
 */
export function courseOf(begun: Begun, steps: readonly Step[]): Course {
  const inTime = steps
    .map((step, at) => ({ ...step, at }))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.at - other.at))
  const spans: Span[] = [{ state: 'in_force', from: begun.on, until: null, by: null }]
  let expiresOn = begun.expiresOn
  let held: DecisionState = 'in_force'
  for (const { kind, on, at, ...step } of inTime) {
    const last = spans.at(-1)
    if (last === undefined) throw new Error('a course has a beginning')
    if (on < begun.on) return { ok: false, fault: 'step_before_decision', step: at }
    const lapses = kind === 'lapse'
    const isAfter = expiresOn !== null && (lapses ? on !== expiresOn : on >= expiresOn)
    if (isAfter || (lapses && expiresOn === null)) {
      return { ok: false, fault: 'step_after_expiry', step: at }
    }
    const state = stateAfter(last.state, kind, held)
    if (state === null) return { ok: false, fault: 'step_not_possible', step: at }
    if (holds(state)) held = state
    if (kind === 'amend') expiresOn = step.expiresOn ?? expiresOn
    if (kind === 'implement') continue
    last.until = on
    spans.push({ state, from: on, until: null, by: at })
  }

  return { ok: true, spans, expiresOn }
}

/**
 * How a decision stands on a day: null before it was taken. From its expiry on it has lapsed, whether or not the
 * record says so yet, and also on days to come (deliberation 2.11).
 */
export function stateOn(begun: Begun, steps: readonly Step[], day: string): DecisionState | null {
  const course = courseOf(begun, steps)
  if (!course.ok || day < begun.on) return null
  const span = course.spans.findLast(({ from }) => from <= day)
  if (span === undefined) return null
  const { expiresOn } = course

  return expiresOn !== null && day >= expiresOn && isRunning(span.state) ? 'lapsed' : span.state
}

/** The UTC day of an instant: by it decisions begin, fall due and expire. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
