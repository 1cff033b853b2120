import { citedIn } from '#server/documents/cited-in.ts'
import type { CitedSource } from '#server/documents/exported-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { FrozenEvidence } from '#server/evidence/rules/frozen-evidence.ts'
import { summaryCode } from '#server/evidence/rules/summary-code.ts'
import { confirmedEvidence } from '#server/findings/rules/confirmation.ts'
import type { Policy } from '#server/findings/rules/policy.ts'

/**
 * All the evidence that a decision rests on, graded as it was then and marked as it is now: what its text cites first
 * and in that order, then the rest by number.
 */
export function reliedOn(
  { evidence, policy }: { evidence: readonly FrozenEvidence[]; policy: Policy },
  document: TextNode | undefined,
  markingOf: (evidenceId: string) => string,
): CitedSource[] {
  const confirmed = confirmedEvidence(evidence, policy)
  const cited = document ? [...new Set(citedIn(document))] : []
  const place = (id: string) => (cited.includes(id) ? cited.indexOf(id) : cited.length)
  return evidence
    .toSorted((one, other) => place(one.id) - place(other.id) || one.number - other.number)
    .map(({ id, number, title, source, grades }) => ({
      ...{ evidenceId: id, number, title, source: source.name },
      marking: markingOf(id),
      grade: summaryCode(grades, confirmed.has(id)),
    }))
}
