import type { Transaction } from '#db/client.ts'
import { citedIn } from '#server/documents/cited-in.ts'
import type { ExportWords } from '#server/documents/export-words.ts'
import type { CitedSource } from '#server/documents/exported-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { weighedEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { readEvidenceMarkings } from '#server/evidence/read-evidence-markings.ts'
import { withoutAbove } from '#server/evidence/rules/above.ts'
import { summaryCode } from '#server/evidence/rules/summary-code.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import { policyInForce } from '#server/policies/policy-in-force.ts'
import { highestOf, type Marking } from '#server/situations/rules/markings.ts'

/** What the annex of a text says, and the highest marking in it: the text bears it as well. */
type CitedSources = { sources: CitedSource[]; highest: Marking }

/**
 * The evidence that texts cite, in the order in which they first cite it, as it read at that moment. What leaves now
 * is marked as it is now, whatever it was then.
 */
export async function citedSources(
  tx: Transaction,
  situationId: string,
  documents: readonly TextNode[],
  { asOf, words }: { asOf: number | undefined; words: Pick<ExportWords, 'marking'> },
): Promise<CitedSources> {
  const cited = [...new Set(documents.flatMap(citedIn))]
  if (cited.length === 0) return { sources: [], highest: highestOf([]) }
  const all = await weighedEvidence(tx, situationId, asOf)
  const confirmed = confirmedEvidence(all, await policyInForce(tx, asOf))
  const known = new Map(withoutAbove(all).map((piece) => [piece.id, piece]))
  const seen = cited.filter((id) => known.has(id))
  const { markingOf } = await readEvidenceMarkings(tx, situationId, seen)
  const sources = seen.flatMap((evidenceId) => {
    const piece = known.get(evidenceId)
    if (piece === undefined) return []
    const { number, title, source, grades } = piece
    const grade = summaryCode(grades, confirmed.has(evidenceId))
    const marking = words.marking(markingOf(evidenceId).marking)
    return [{ evidenceId, number, title, source: source.name, marking, grade }]
  })

  return { sources, highest: highestOf(seen.map((id) => markingOf(id).marking)) }
}
