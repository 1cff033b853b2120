import type { Transaction } from '#db/client.ts'
import { withoutAbove } from '#server/evidence/rules/above.ts'
import { failuresInForce } from '#server/failures/failures-in-force.ts'
import { findingsToFreeze } from '#server/findings/list-frozen-findings.ts'
import { readCase, type SituationCase } from '#server/findings/read-case.ts'
import { frozenConstants } from '#server/policies/rules/constants.ts'
import { seriousRisksInForce } from '#server/risks/serious-risks-in-force.ts'
import { readSnapshot } from '#server/snapshots/read-snapshot.ts'
import type { Snapshot } from '#server/snapshots/snapshot-format.ts'
import { type BasisChange, basisChanges, type Known } from './rules/basis-changes.ts'

/**
 * What was known when a decision was logged, what is known now (or at an entry of the record), and
 * how the two differ. Throws when the snapshot is missing: a foreign key says that it never is.
 */
export async function thenAndNow(
  tx: Transaction,
  decision: { situationId: string; snapshot: string },
  asOf?: number,
): Promise<{
  frozen: Snapshot
  present: Known
  /** The case as it is weighed now, with what is above the reader's ceiling: nothing of that may be shown. */
  weighed: SituationCase
  /** The versions of the policy constants that findings were computed under then, and are now. */
  policy: { before: string; after: string }
  changes: BasisChange[]
}> {
  const { situationId } = decision
  const frozen = await readSnapshot(tx, situationId, decision.snapshot)
  if (frozen === undefined) throw new Error(`the snapshot ${decision.snapshot} is missing`)
  const given = await readCase(tx, situationId, asOf)
  const present = {
    evidence: withoutAbove(given.evidence),
    findings: findingsToFreeze(given),
    seriousRisks: await seriousRisksInForce(tx, situationId, asOf),
    manifestFailures: await failuresInForce(tx, situationId, asOf),
  }

  const policy = { before: frozenConstants(frozen).version, after: given.policy.version }

  return { frozen, present, weighed: given, policy, changes: basisChanges(frozen, present) }
}
