import { gateOfVariant } from './gates.ts'
import type { AskedTool, VariantId } from './tool.ts'

/** How a condition of the tool stands. One that is not met, or not known, must be answered. */
export type ConditionAnswer = {
  id: string
  met: 'met' | 'unmet' | 'unknown'
  answer: string
  /** What was asked, of a body's own tool: the body may word it otherwise later. */
  text?: string | undefined
}
export type RiskAnswer = { id: string; answer: string; text?: string | undefined }

/** On what a use of force would rest in law (domain C). */
export type LegalBasis = {
  kind: 'security_council' | 'consent' | 'self_defence'
  text: string
}

/** A dated determination that the authorities manifestly fail, with their own reply. */
export type ManifestFailure = { determinedOn: string; text: string; authoritiesReply: string }

/** Whether a measure treats the sides unequally, and what that costs in legitimacy (domain A6). */
export type UnequalTreatment = { unequal: boolean; cost: string }

/**
 * What whoever acts with force owes while protecting (domain A6): the limits of the mandate, the days on which it is
 * reported, and the ministry that reviews.
 */
export type ForceDuties = { limits: string; reportOn: string[]; reviewMinistryId: string }

export type ProposedTool = {
  variant: VariantId
  conditions: readonly ConditionAnswer[]
  risks: readonly RiskAnswer[]
  /** Null where the proposal does not say. */
  unequal?: UnequalTreatment | null
}

export type ProposalRefusal =
  | 'library.tool_unknown'
  | 'measures.variant_unknown'
  | 'measures.questions_changed'
  | 'measures.condition_unanswered'
  | 'measures.risk_unanswered'
  | 'measures.cost_unanswered'

const sameIds = (asked: readonly { id: string }[], answered: readonly { id: string }[]) =>
  asked.length === answered.length &&
  asked.every(({ id }) => answered.filter((answer) => answer.id === id).length === 1)

const blank = (text: string) => text.trim() === ''

/**
 * Whether a proposal answers what its tool asks (undefined where there is no such tool): each condition and each risk once, in any order.
 * A condition that is met may stand without a comment; one that is unmet or unknown may not, and
 * neither may a risk (domain A4), nor the cost of treating the sides unequally (A6).
 */
export const checkProposal = (
  proposal: ProposedTool,
  tool: AskedTool | undefined,
): 'ok' | ProposalRefusal => {
  if (tool === undefined) return 'library.tool_unknown'
  if (gateOfVariant(tool.variants, proposal.variant) === undefined) {
    return 'measures.variant_unknown'
  }
  const { conditions, risks } = proposal
  if (!sameIds(tool.conditions, conditions) || !sameIds(tool.risks, risks)) {
    return 'measures.questions_changed'
  }
  if (conditions.some(({ met, answer }) => met !== 'met' && blank(answer))) {
    return 'measures.condition_unanswered'
  }
  if (risks.some(({ answer }) => blank(answer))) return 'measures.risk_unanswered'
  const { unequal } = proposal

  return unequal?.unequal && blank(unequal.cost) ? 'measures.cost_unanswered' : 'ok'
}
