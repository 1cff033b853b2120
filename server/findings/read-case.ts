import type { Transaction } from '#db/client.ts'
import { weighedEvidence } from '#server/evidence/list-frozen-evidence.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'
import type { Constants } from '#server/policies/rules/constants.ts'
import { adoptedAbandonments } from './adopted-abandonments.ts'
import type { CaseOptions } from './rules/case-levels.ts'

/** A situation's case: the evidence, what members hold of abandonment, and the constants it is judged by. */
export type SituationCase = Required<CaseOptions> & {
  evidence: readonly FrozenEvidence[]
  policy: Constants
}

/**
 * Everything that the findings of a situation follow from, now or at an entry of the record: the one way to it, so
 * that nobody weighs evidence of one time under the policy of another. With what is above the reader's ceiling, of which
 * nothing may be shown: a finding is the same for everybody.
 * @param considered constants that somebody thinks of adopting, in the place of those in force
 */
export async function readCase(
  tx: Transaction,
  situationId: string,
  asOf?: number | undefined,
  considered?: Constants | undefined,
): Promise<SituationCase> {
  const evidence = await weighedEvidence(tx, situationId, asOf)
  const policy = considered ?? (await policyInForce(tx, asOf))
  const abandonmentAdopted = await adoptedAbandonments(tx, situationId, policy, asOf)

  return { evidence, policy, abandonmentAdopted }
}
