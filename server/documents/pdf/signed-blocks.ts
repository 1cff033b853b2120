import type { Block } from './runs.ts'

/** How many lines of the text stand above the signatures at the least. */
const company = 3

/** A text and its signatures: its last lines come along, so that nobody signs on a page without a word. */
export function signedBlocks(text: readonly Block[], signatures: readonly Block[]): Block[] {
  if (signatures.length === 0) return [...text]
  const lines = text.length - 1 - text.findLastIndex(({ kind }) => kind !== 'line')
  const kept = text.length - Math.min(lines, company)
  const joined = text.map((block, at) => (at < kept ? block : { ...block, keep: true }))
  return [...joined, ...signatures]
}
