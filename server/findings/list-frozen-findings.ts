import type { Transaction } from '#db/client.ts'
import type { Crime } from '#server/situations/rules/crimes.ts'
import { readCase, type SituationCase } from './read-case.ts'
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
 * crime. Always what `findingsOf` says of its case, in the same transaction.
 */
export async function frozenFindings(
  tx: Transaction,
  situationId: string,
  asOf?: number,
): Promise<FrozenFinding[]> {
  return findingsToFreeze(await readCase(tx, situationId, asOf))
}

/** The findings of a case that was read already, so that a snapshot freezes one moment and not two. */
export const findingsToFreeze = (given: SituationCase): FrozenFinding[] =>
  levelsOf(given.evidence, given).map(({ actor, crime, levels, finding, policyVersion }) => ({
    actor,
    crime,
    levels,
    finding,
    policyVersion,
  }))
