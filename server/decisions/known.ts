import type { Transaction } from '#db/client.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { frozenFindings } from '#server/findings/list-frozen-findings.ts'
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
): Promise<{ frozen: Snapshot; present: Known; changes: BasisChange[] }> {
  const { situationId } = decision
  const frozen = await readSnapshot(tx, situationId, decision.snapshot)
  if (frozen === undefined) throw new Error(`the snapshot ${decision.snapshot} is missing`)
  const present = {
    evidence: await frozenEvidence(tx, situationId, asOf),
    findings: await frozenFindings(tx, situationId, asOf),
    seriousRisks: await seriousRisksInForce(tx, situationId, asOf),
  }

  return { frozen, present, changes: basisChanges(frozen, present) }
}
