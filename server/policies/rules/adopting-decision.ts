import type { noticeAnswers } from '../../decisions/rules/decision-words.ts'

/** A decision, as far as it may carry an adoption. */
export type AdoptingDecision = {
  /** The body whose ballot took it; null where the chair recorded it without one. */
  bodyId: string | null
  /** What its owners last made of the word that its basis had changed. */
  lastAnswer: (typeof noticeAnswers)[number] | null
  /** Whether constants were adopted on it before. */
  isUsed: boolean
}

export type DecisionFault =
  | 'policies.decision_unknown'
  | 'policies.decision_without_ballot'
  | 'policies.decision_of_another_body'
  | 'policies.decision_in_question'
  | 'policies.decision_used'

/**
 * What is against a decision as that by which a body adopts constants; null where nothing is. Only a ballot binds a
 * body: what the chair records without one is not its own decision. A decision that its owners mean to amend or
 * withdraw is not in force, and one decision adopts one version.
 */
export const decisionFault = (
  decision: AdoptingDecision | undefined,
  bodyId: string,
): DecisionFault | null => {
  if (decision === undefined) return 'policies.decision_unknown'
  if (decision.bodyId === null) return 'policies.decision_without_ballot'
  if (decision.bodyId !== bodyId) return 'policies.decision_of_another_body'
  const { lastAnswer } = decision
  if (lastAnswer !== null && lastAnswer !== 'reaffirmed') return 'policies.decision_in_question'

  return decision.isUsed ? 'policies.decision_used' : null
}
