import type { Transaction } from '#db/client.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import type { Audience } from './rules/release.ts'
import { withheldEvidence } from './withheld-evidence.ts'

/** By what it is known whatever may not go to an audience: ids of evidence, sources and files, and hashes of files. */
export async function withheldIds(
  tx: Transaction,
  audience: Audience,
  situationId?: string,
): Promise<{ ids: ReadonlySet<string>; hashes: ReadonlySet<string> }> {
  const { evidence, sources } = await withheldEvidence(tx, audience, situationId)
  if (evidence.size === 0) return { ids: sources, hashes: new Set() }
  const files = await tx
    .select({
      id: evidenceFile.id,
      evidenceId: evidenceFile.evidenceId,
      sha256: evidenceFile.sha256,
    })
    .from(evidenceFile)
  const held = files.filter(({ evidenceId }) => evidence.has(evidenceId))
  return {
    ids: new Set([...evidence.keys(), ...sources, ...held.map(({ id }) => id)]),
    hashes: new Set(held.map(({ sha256 }) => sha256)),
  }
}
