/** How a question ended: it happened, it did not by the day named, or it cannot be told or no longer asked. */
export const outcomes = ['yes', 'no', 'void'] as const
export type Outcome = (typeof outcomes)[number]

export type QuestionTimes = {
  /** Until when probabilities are given. */
  closesAt: Date
  /** The last day on which what is asked about may happen, `YYYY-MM-DD`. */
  dueOn: string
  outcome: Outcome | null
}

export type QuestionState = 'open' | 'closed' | 'resolved'

/** Whether probabilities may be given, are all in, or the answer is known. */
export const stateOf = ({ closesAt, outcome }: QuestionTimes, at: Date): QuestionState => {
  if (outcome !== null) return 'resolved'

  return at.getTime() < closesAt.getTime() ? 'open' : 'closed'
}

export type AskRefusal = 'forecasts.closes_in_the_past' | 'forecasts.due_before_it_closes'

const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** Whether a question may be asked so: still to be answered, and not decided before the answers are in. */
export const mayAsk = ({ closesAt, dueOn }: QuestionTimes, at: Date): 'ok' | AskRefusal => {
  if (closesAt.getTime() <= at.getTime()) return 'forecasts.closes_in_the_past'

  return dueOn < dayOf(closesAt) ? 'forecasts.due_before_it_closes' : 'ok'
}

export type ResolveRefusal = 'forecasts.resolved' | 'forecasts.not_due'

/**
 * Whether a question may be resolved so. "Yes" may be said as soon as it happened, "no" only once the day named
 * is over everywhere (12 hours after its end in UTC); a question may be voided at any time, with the reason.
 */
export const mayResolve = (
  question: QuestionTimes,
  outcome: Outcome,
  at: Date,
): 'ok' | ResolveRefusal => {
  if (question.outcome !== null) return 'forecasts.resolved'
  const over = new Date(`${question.dueOn}T00:00:00Z`).getTime() + 36 * 3_600_000

  return outcome === 'no' && at.getTime() < over ? 'forecasts.not_due' : 'ok'
}
