import { citedIn } from '#server/documents/cited-in.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { highestOf, type Marking, reaches } from '#server/situations/rules/markings.ts'

/** The highest marking among the evidence that a text cites, where the text itself is marked lower; null else. */
export const citedAbove = (
  document: TextNode,
  marking: Marking,
  citations: readonly { evidenceId: string; marking: Marking }[],
): Marking | null => {
  const cited = new Set(citedIn(document))
  const highest = highestOf(
    citations.filter(({ evidenceId }) => cited.has(evidenceId)).map((one) => one.marking),
  )

  return reaches(marking, highest) ? null : highest
}
