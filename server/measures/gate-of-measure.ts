import type { Transaction } from '#db/client.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { adoptedAbandonments } from '#server/findings/adopted-abandonments.ts'
import { type CaseOptions, findingsOf } from '#server/findings/rules/case.ts'
import type { Level } from '#server/findings/rules/graded.ts'
import { unansweredPoints } from '#server/findings/unanswered-points.ts'
import { seriousRisksInForce } from '#server/risks/serious-risks-in-force.ts'
import type { MeasureWords } from './measure-words.schema.ts'
import { type GateAnswer, passGateAnswered } from './rules/gate.ts'
import { gateOfVariant } from './rules/gates.ts'
import { toolOf } from './rules/library.ts'
import type { Gate } from './rules/tool.ts'

export type GateOfMeasure = GateAnswer & {
  gate: Gate
  finding: { low: Level; high: Level } | null
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
  evidence: readonly FrozenEvidence[],
  actorId: string | null,
  options: CaseOptions,
): { low: Level; high: Level } | null => {
  const findings = findingsOf(evidence, options)
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

/** Whether a measure, as it is worded, passes the gate of its tool on the evidence there is. */
export const gateOfMeasure = async (
  tx: Transaction,
  situationId: string,
  words: MeasureWords,
  asOf?: number | undefined,
): Promise<GateOfMeasure> => {
  const gate = gateOfVariant(toolOf(words.tool)?.variants ?? [], words.variant)
  if (gate === undefined) throw new Error(`the tool ${words.tool} has no ${words.variant}`)
  const { actorId } = words
  const evidence = await frozenEvidence(tx, situationId, asOf)
  const finding = strongestFinding(evidence, actorId, {
    abandonmentAdopted: await adoptedAbandonments(tx, situationId, asOf),
  })
  const unanswered = await unansweredPoints(tx, situationId, { evidence, actorId }, asOf)
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

  return { ...passGateAnswered(question, unanswered), gate, finding, seriousRisks }
}
