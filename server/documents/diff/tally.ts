/**
 * What a comparison comes to: words added and removed, passages moved, and what changed without a word:
 * a heading made of a paragraph, words set in bold, a citation added or removed.
 */
export type Tally = { added: number; removed: number; moved: number; form: number }

/** Whether nothing differs. */
export function isUnchanged({ added, removed, moved, form }: Tally): boolean {
  return added + removed + moved + form === 0
}
