import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'
import { type CaseOptions, findingsOf } from '../../findings/rules/case.ts'
import type { Level } from '../../findings/rules/graded.ts'
import { type Case, type Fall, whatFalls } from '../../findings/rules/sensitivity.ts'
import { accusedBy, findingAgainst } from '../../measures/rules/targets.ts'
import type { ActorRole } from '../../situations/rules/actor-roles.ts'

/** A measure as a decision froze it, as far as its gate is concerned. */
export type FrozenGate = {
  title: string
  actor: string | null
  /** In which roles it named whom; missing where it was frozen before targets were. */
  targets?: readonly { actor: string; role: ActorRole }[] | undefined
  gate: { track: 'finding' | 'serious_risk' | null; level: number }
}

/** What a decision would have rested on, had something been discredited when it was taken. */
export type DecisionWithout = {
  /** The numbers of the evidence that it relied on and that would weigh less. */
  evidence: number[]
  falls: Fall[]
  /** Titles of measures that would not have passed their gate on the finding. */
  lostGates: string[]
}

/** Takes something out of a case. */
export type Take = <C extends Case>(given: C) => C

/**
 * Holds what a decision froze against the same without a source, an origin or a grader (domain.md
 * G4), under the policy that it was taken under. Nothing is rewritten: it is what its owners would be given word of. Null where the decision
 * did not rest on it at all.
 */
export function decisionWithout(
  frozen: Required<CaseOptions> & {
    evidence: readonly FrozenEvidence[]
    measures: readonly FrozenGate[]
  },
  take: Take,
): DecisionWithout | null {
  const { evidence, abandonmentAdopted, policy, measures } = frozen
  const given = { evidence, abandonmentAdopted, policy }
  const without = take(given)
  const touched = evidence.filter(
    (piece, at) => piece.grades.length !== without.evidence[at]?.grades.length,
  )
  if (touched.length === 0) return null
  return {
    evidence: touched.map((piece) => piece.number),
    falls: whatFalls(given, without),
    lostGates: measures
      .filter(
        (one) => one.gate.track === 'finding' && lowOf(without, accusedIn(one)) < one.gate.level,
      )
      .map(({ title }) => title),
  }
}

const accusedIn = ({ actor, targets = [] }: FrozenGate) =>
  accusedBy({
    actorId: actor,
    targets: targets.map((one) => ({ actorId: one.actor, role: one.role })),
  })

/** The finding that a gate is held against, at the end that counts. */
const lowOf = (given: Case & CaseOptions, accused: readonly string[]): Level =>
  findingAgainst(findingsOf(given.evidence, given), accused)?.low ?? 0
