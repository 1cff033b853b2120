export type SplitRefusal =
  | 'motions.paragraph_unknown'
  | 'motions.paragraph_left'
  | 'motions.part_empty'

/**
 * Whether a split carries all of a text over: every one of its `count` paragraphs goes into some part, no part names
 * one that there is not, and where there is a text no part is without words.
 */
export const wholeSplit = (
  parts: readonly { paragraphs: readonly number[] }[],
  count: number,
): 'ok' | SplitRefusal => {
  const named = new Set(parts.flatMap(({ paragraphs }) => paragraphs))
  if ([...named].some((place) => place < 1 || place > count)) return 'motions.paragraph_unknown'
  if (named.size < count) return 'motions.paragraph_left'
  if (count > 0 && parts.some(({ paragraphs }) => paragraphs.length === 0)) {
    return 'motions.part_empty'
  }

  return 'ok'
}
