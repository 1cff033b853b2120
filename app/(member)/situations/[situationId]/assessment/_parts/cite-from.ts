import type { CiteEvidence } from '#server/documents/to-elements.ts'
import type { CitedEvidence } from '../../../../../_editor/desk-context.ts'

type Words = {
  (key: 'citation.label', values: { number: number; code: string }): string
  (key: 'citation.ungraded', values: { number: number }): string
  (key: 'citation.title', values: { title: string; source: string }): string
}

/** How citations read in a text, from the items that it cites. */
export const citeFrom = (
  citations: readonly (CitedEvidence & { situationId: string })[],
  t: Words,
): CiteEvidence => {
  const known = new Map(citations.map((citation) => [citation.evidenceId, citation]))

  return (evidenceId) => {
    const evidence = known.get(evidenceId)
    if (evidence === undefined) return undefined
    const { number, code, title, sourceName, situationId } = evidence

    return {
      label:
        code === null ? t('citation.ungraded', { number }) : t('citation.label', { number, code }),
      title: t('citation.title', { title, source: sourceName }),
      href: `/situations/${situationId}/evidence/${evidenceId}`,
    }
  }
}
