import { hashText } from '#server/assessments/hash-text.ts'
import { compareSections } from '#server/documents/diff/compare-sections.ts'
import { likeness } from '#server/documents/diff/words.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { AmendmentChange } from './rules/voting-order.ts'

/** A paragraph of a text: one of its outermost blocks, by its place from 1. `nth` of `same` that say the same. */
export type Paragraph = { place: number; node: TextNode; hash: string; nth: number; same: number }

/** Where an amendment stands in a text; `paragraph` is null before the first. */
export type Anchor = {
  place: number
  nth: number
  same: number
  paragraph: TextNode | null
  paragraphHash: string | null
}

/** The paragraphs of a text in their order. */
export const paragraphsOf = (document: TextNode): Paragraph[] => {
  const blocks = (document.content ?? []).map((node) => ({ node, hash: hashText(node) }))

  return blocks.map(({ node, hash }, at) => {
    const equal = blocks.flatMap((one, place) => (one.hash === hash ? [place] : []))
    return { place: at + 1, node, hash, nth: equal.indexOf(at) + 1, same: equal.length }
  })
}

/** The anchor of a paragraph as it is now; undefined where the text has none at that place. */
export const anchorAt = (document: TextNode, place: number): Anchor | undefined => {
  if (place === 0) return { place, nth: 0, same: 0, paragraph: null, paragraphHash: null }
  const found = paragraphsOf(document)[place - 1]

  return found && { ...found, paragraph: found.node, paragraphHash: found.hash }
}

/** Below this share of common words a paragraph is another one. */
const leastLikeness = 0.45

/**
 * Where the paragraph of an anchor stands now. It is unchanged where a paragraph says exactly what it said, and as
 * many do as then; otherwise the one that is most like it is given as changed, and null where none is.
 */
export const locate = (
  document: TextNode,
  anchor: Anchor,
): { place: number; node: TextNode | null; changed: boolean } | null => {
  const { paragraph, paragraphHash } = anchor
  if (paragraph === null) return { place: 0, node: null, changed: false }
  const now = paragraphsOf(document)
  const equal = now.filter(({ hash }) => hash === paragraphHash)
  const same = equal.length === anchor.same ? equal[anchor.nth - 1] : undefined
  if (same) return { place: same.place, node: same.node, changed: false }
  const away = ({ place }: Paragraph) => Math.abs(place - anchor.place)
  const [likest] = now
    .map((one) => ({ one, shared: likeness(one.node, paragraph) }))
    .filter(({ shared }) => shared >= leastLikeness)
    .sort((a, b) => b.shared - a.shared || away(a.one) - away(b.one))

  return likest ? { place: likest.one.place, node: likest.one.node, changed: true } : null
}

/** A text with one change made in it: nothing else of it is touched. */
export const withChange = (
  document: TextNode,
  { change, place, newText }: { change: AmendmentChange; place: number; newText: TextNode[] },
): TextNode => {
  const before = document.content ?? []
  const content =
    change === 'insert_after'
      ? before.toSpliced(place, 0, ...newText)
      : before.toSpliced(place - 1, 1, ...newText)

  return { ...document, content }
}

/** How many words a change removes and adds. */
export const amountChanged = (paragraph: TextNode | null, newText: readonly TextNode[]): number => {
  const doc = (content: readonly TextNode[]): TextNode => ({ type: 'doc', content })
  const pair = { before: doc(paragraph ? [paragraph] : []), after: doc(newText) }
  const [compared] = compareSections([pair]).sections

  return compared ? compared.tally.added + compared.tally.removed : 0
}
