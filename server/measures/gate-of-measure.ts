import type { Transaction } from '#db/client.ts'
import { failuresInForce } from '#server/failures/failures-in-force.ts'
import { readCase } from '#server/findings/read-case.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { unansweredPoints } from '#server/findings/unanswered-points.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { seriousRisksInForce } from '#server/risks/serious-risks-in-force.ts'
import type { MeasureWords } from './measure-words.schema.ts'
import { ownToolBehind } from './present-own-tool.ts'
import { type GateAnswer, passGateAnswered } from './rules/gate.ts'
import { gateOfVariant } from './rules/gates.ts'
import { toolOf } from './rules/library.ts'
import { gateOfOwnTool } from './rules/own-tool.ts'
import { accusedBy, findingAgainst, type Range } from './rules/targets.ts'
import type { Gate } from './rules/tool.ts'
import { variantsUnder } from './rules/tool-gates.ts'

export type GateOfMeasure = GateAnswer & {
  gate: Gate
  finding: Range | null
  /** The version of the policy constants that set the gate and computed the finding. */
  policyVersion: string
  /** The determinations of serious risk that stand: on the risk track, whoever the measure is about. */
  seriousRisks: { id: string; determinedOn: string }[]
  /** The voted determinations of manifest failure that stand: what Pillar III and force rest on. */
  manifestFailures: { id: string; determinedOn: string }[]
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
  const own = await ownToolBehind(tx, words.tool, asOf)
  const tool = toolOf(words.tool)
  const gate = own
    ? gateOfOwnTool(own.coercion)
    : tool && gateOfVariant(variantsUnder(tool, policy.gates), words.variant)
  if (gate === undefined) throw new Error(`the tool ${words.tool} has no ${words.variant}`)
  const accused = accusedBy(words)
  const finding = findingAgainst(findingsOf(given.evidence, given), accused)
  const unanswered = await unansweredPoints(tx, situationId, { ...given, accused }, asOf)
  const seriousRisks = await seriousRisksInForce(tx, situationId, asOf)
  const manifestFailures = await failuresInForce(tx, situationId, asOf)
  const question = {
    gate,
    finding,
    seriousRisk: seriousRisks.length > 0,
    force: {
      legalBasis: words.legalBasis !== null,
      peacefulMeansInadequate: words.peacefulMeans !== null,
      manifestFailure: manifestFailures.length > 0,
      duties: words.duties !== null,
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
    manifestFailures,
  }
}
