import type { Transaction } from '#db/client.ts'
import { citedIn } from '#server/documents/cited-in.ts'
import type { CitedSource } from '#server/documents/exported-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { summaryCode } from '#server/evidence/rules/summary-code.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'

/** The evidence that texts cite, in the order in which they first cite it, as it read at that moment. */
export async function citedSources(
  tx: Transaction,
  situationId: string,
  documents: readonly TextNode[],
  asOf: number | undefined,
): Promise<CitedSource[]> {
  const cited = [...new Set(documents.flatMap(citedIn))]
  if (cited.length === 0) return []
  const all = await frozenEvidence(tx, situationId, asOf)
  const confirmed = confirmedEvidence(all, await policyInForce(tx, asOf))
  const known = new Map(all.map((piece) => [piece.id, piece]))

  return cited.flatMap((evidenceId) => {
    const piece = known.get(evidenceId)
    if (piece === undefined) return []
    const { number, title, source, grades } = piece
    const grade = summaryCode(grades, confirmed.has(evidenceId))
    return [{ evidenceId, number, title, source: source.name, grade }]
  })
}
