import { type DecisionState, holds } from './course.ts'
import type { Nature, noticeAnswers } from './decision-words.ts'

/** A decision, as far as it may carry a body's adoption of something that binds it. */
export type AdoptingDecision = {
  /** The body whose ballot took it; null where the chair recorded it without one. */
  bodyId: string | null
  nature: Nature
  state: DecisionState
  /** What its owners last made of the word that its basis had changed. */
  lastAnswer: (typeof noticeAnswers)[number] | null
}

export type DecisionFault =
  | 'decisions.adopting_unknown'
  | 'decisions.adopting_without_ballot'
  | 'decisions.adopting_of_another_body'
  | 'decisions.adopting_not_binding'
  | 'decisions.adopting_not_in_force'
  | 'decisions.adopting_in_question'

/**
 * What is against a decision as that by which a body adopts constants or rules of procedure; null where nothing is.
 * Only a ballot binds a body: what the chair records without one is not its own decision. A decision that its owners
 * mean to amend or withdraw is not in force.
 */
export const decisionFault = (
  decision: AdoptingDecision | undefined,
  bodyId: string,
): DecisionFault | null => {
  if (decision === undefined) return 'decisions.adopting_unknown'
  if (decision.bodyId === null) return 'decisions.adopting_without_ballot'
  if (decision.bodyId !== bodyId) return 'decisions.adopting_of_another_body'
  if (decision.nature !== 'binding') return 'decisions.adopting_not_binding'
  if (!holds(decision.state)) return 'decisions.adopting_not_in_force'
  const { lastAnswer } = decision

  return lastAnswer !== null && lastAnswer !== 'reaffirmed'
    ? 'decisions.adopting_in_question'
    : null
}
