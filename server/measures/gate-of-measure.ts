import type { Transaction } from '#db/client.ts'
import { readCase, type SituationCase } from '#server/findings/read-case.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import type { Level } from '#server/findings/rules/graded.ts'
import { unansweredPoints } from '#server/findings/unanswered-points.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { seriousRisksInForce } from '#server/risks/serious-risks-in-force.ts'
import type { MeasureWords } from './measure-words.schema.ts'
import { type GateAnswer, passGateAnswered } from './rules/gate.ts'
import { gateOfVariant } from './rules/gates.ts'
import { toolOf } from './rules/library.ts'
import type { Gate } from './rules/tool.ts'
import { variantsUnder } from './rules/tool-gates.ts'

export type GateOfMeasure = GateAnswer & {
  gate: Gate
  finding: { low: Level; high: Level } | null
  /** The version of the policy constants that set the gate and computed the finding. */
  policyVersion: string
  /** The determinations of serious risk that stand: on the risk track, whoever the measure is about. */
  seriousRisks: { id: string; determinedOn: string }[]
}

/** The higher of two levels. */
const higher = (one: Level, other: Level): Level => (one > other ? one : other)

/**
 * The finding that a measure is held against: the strongest of its actor over the crimes, or of any
 * actor where it names none; null where no finding can be made yet.
 */
const strongestFinding = (
  given: SituationCase,
  actorId: string | null,
): { low: Level; high: Level } | null => {
  const findings = findingsOf(given.evidence, given)
  let strongest: { low: Level; high: Level } | null = null
  for (const { actor, low, high } of findings) {
    if ((actorId !== null && actor !== actorId) || low === null || high === null) continue
    strongest =
      strongest === null
        ? { low, high }
        : { low: higher(strongest.low, low), high: higher(strongest.high, high) }
  }
  return strongest
}

/**
 * Whether a measure, as it is worded, passes the gate of its tool on the evidence there is, under the policy in
 * force, or one that is only being considered.
 */
export const gateOfMeasure = async (
  tx: Transaction,
  situationId: string,
  words: MeasureWords,
  asOf?: number | undefined,
  considered?: Constants | undefined,
): Promise<GateOfMeasure> => {
  const given = await readCase(tx, situationId, asOf, considered)
  const { policy } = given
  const tool = toolOf(words.tool)
  const gate = tool && gateOfVariant(variantsUnder(tool, policy.gates), words.variant)
  if (gate === undefined) throw new Error(`the tool ${words.tool} has no ${words.variant}`)
  const { actorId } = words
  const finding = strongestFinding(given, actorId)
  const unanswered = await unansweredPoints(tx, situationId, { ...given, actorId }, asOf)
  const seriousRisks = await seriousRisksInForce(tx, situationId, asOf)
  const question = {
    gate,
    finding,
    seriousRisk: seriousRisks.length > 0,
    force: {
      legalBasis: words.legalBasis !== null,
      peacefulMeansInadequate: words.peacefulMeans !== null,
      manifestFailure: words.manifestFailure !== null,
    },
    collective: words.pillars.includes(3),
    reason: words.reasonBelowGate,
  }

  return {
    ...passGateAnswered(question, unanswered),
    gate,
    finding,
    policyVersion: policy.version,
    seriousRisks,
  }
}
