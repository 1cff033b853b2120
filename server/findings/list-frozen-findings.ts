import type { Transaction } from '#db/client.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import type { Crime } from '#server/situations/rules/crimes.ts'
import { adoptedAbandonments } from './adopted-abandonments.ts'
import { levelsOf } from './rules/case-levels.ts'
import type { ElementId } from './rules/elements.ts'
import type { Level } from './rules/graded.ts'

/** A finding as a snapshot keeps it: what the offline verifier computes again and compares. */
export type FrozenFinding = {
  actor: string
  crime: Crime
  levels: Record<ElementId, Level>
  finding: Level | null
  policyVersion: string
}

/**
 * Every finding of a situation as it stands, or stood at an entry of the record: by actor, then by
 * crime. Always what `findingsOf(await frozenEvidence(…))` says, in the same transaction.
 */
export async function frozenFindings(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<FrozenFinding[]> {
  const evidence = await frozenEvidence(tx, situationId, asOf)
  const abandonmentAdopted = await adoptedAbandonments(tx, situationId, asOf)
  return levelsOf(evidence, { abandonmentAdopted }).map(
    ({ actor, crime, levels, finding, policyVersion }) => ({
      actor,
      crime,
      levels,
      finding,
      policyVersion,
    }),
  )
}
