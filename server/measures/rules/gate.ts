import type { Level } from '../../findings/rules/graded.ts'
import type { Gate } from './tool.ts'

/** What a use of force must carry, whatever the level; nothing replaces it (domain C). */
export type ForceGrounds = {
  /** A recorded Security Council mandate, consent, or self-defence. */
  legalBasis: boolean
  peacefulMeansInadequate: boolean
  manifestFailure: boolean
  /** Mandate limits, reporting dates and who reviews: responsibility while protecting (domain A6). */
  duties: boolean
}

export type GateQuestion = {
  gate: Gate
  /**
   * The finding against the actor, per the evidence: a range while graders disagree widely, one
   * level twice otherwise; null while there is none.
   */
  finding: { low: Level; high: Level } | null
  /** Whether a serious risk is recorded on the risk track, which accuses nobody. */
  seriousRisk: boolean
  force: ForceGrounds
  /** Whether the measure is taken under Pillar III, which rests on a determination of manifest failure. */
  collective: boolean
  /** The signed reason for acting below the gate; null or blank without one. */
  reason: string | null
}

export type GateMissing =
  | 'finding'
  | 'serious_risk'
  | 'contested_finding'
  | 'contested_unanswered'
  | 'legal_basis'
  | 'peaceful_means'
  | 'manifest_failure'
  | 'duties'

export type GateStatus = 'met' | 'undetermined' | 'contested' | 'below' | 'barred'

export type GateAnswer = {
  /**
   * `barred`: may not be voted on at all. `contested`: met at one end of the range, not at the
   * other. `undetermined`: the level is there, the determination for Pillar III is not.
   */
  status: GateStatus
  /** On which track it is met; null unless met. */
  track: 'finding' | 'serious_risk' | null
  missing: GateMissing[]
  /** Whether the measure may be put to a vote as it stands. */
  mayProceed: boolean
}

const forceMissing = (grounds: ForceGrounds) => {
  const { legalBasis, peacefulMeansInadequate, manifestFailure, duties } = grounds
  const missing: GateMissing[] = []
  if (!legalBasis) missing.push('legal_basis')
  if (!peacefulMeansInadequate) missing.push('peaceful_means')
  if (!manifestFailure) missing.push('manifest_failure')
  if (!duties) missing.push('duties')
  return missing
}

const levelMissing = ({ gate }: GateQuestion, contested: boolean): GateMissing[] => {
  if (contested) return ['contested_finding']
  return gate.orSeriousRisk ? ['finding', 'serious_risk'] : ['finding']
}

/**
 * Whether a measure passes its gate (domain C; ours). Either track meets it: the finding against
 * the actor, or, where the gate allows, a recorded serious risk; neither feeds the other. Force
 * also needs its three grounds and the duties of whoever protects by it, which no level and no reason replaces. Otherwise acting below a
 * gate, on a contested finding, or under Pillar III without a determination of manifest failure is
 * allowed with a signed reason.
 */
export const passGate = (question: GateQuestion): GateAnswer => {
  const { gate, finding, force } = question
  const proven = finding !== null && finding.low >= gate.level
  const byRisk = gate.orSeriousRisk && question.seriousRisk
  const reached = proven || byRisk
  const contested = !reached && finding !== null && finding.high >= gate.level
  const track = proven ? 'finding' : byRisk ? 'serious_risk' : null

  const barriers = gate.coercion === 'force' ? forceMissing(force) : []
  const short = reached ? [] : levelMissing(question, contested)
  if (barriers.length > 0) {
    return { status: 'barred', track, missing: [...barriers, ...short], mayProceed: false }
  }
  const undetermined: GateMissing[] =
    question.collective && !force.manifestFailure ? ['manifest_failure'] : []
  const missing = [...undetermined, ...short]
  if (missing.length === 0) return { status: 'met', track, missing, mayProceed: true }

  const signed = question.reason !== null && question.reason.trim() !== ''
  const status = reached ? 'undetermined' : contested ? 'contested' : 'below'
  return { status, track, missing, mayProceed: signed }
}

/**
 * Passes the gate and holds what rests on a finding until somebody has answered what graders contest
 * about it (domain G2): no signed reason replaces the answer, because giving it is as short. What a
 * recorded serious risk carries, or is taken below its gate for a signed reason, does not wait.
 */
export const passGateAnswered = (question: GateQuestion, unanswered: number): GateAnswer => {
  const answer = passGate(question)
  const byRisk = question.gate.orSeriousRisk && question.seriousRisk
  if (answer.track !== 'finding' || byRisk || unanswered === 0) return answer

  return {
    ...answer,
    status: answer.status === 'barred' ? 'barred' : 'contested',
    missing: [...answer.missing, 'contested_unanswered'],
    mayProceed: false,
  }
}
