import { cellSpan } from './cell-span.ts'
import type { TextNode } from './text-node.ts'

/** The shares of the width that the columns of a table take, together 1, by what stands in them. */
export function columnShares(rows: readonly TextNode[]): number[] {
  const counts = rows.map(({ content }) =>
    (content ?? []).reduce((all, cell) => all + cellSpan(cell, 'colspan'), 0),
  )
  const columns = Math.max(1, ...counts)
  const weights = Array.from({ length: columns }, () => 3)
  for (const row of rows) {
    let at = 0
    for (const cell of row.content ?? []) {
      const span = cellSpan(cell, 'colspan')
      // The square root: a column of sentences is wider than one of numbers, not a hundred times wider.
      const weight = Math.sqrt(Math.min(lengthOf(cell), 400)) * 1.5 + longestWord(cell) / 2
      if (span === 1) weights[at] = Math.max(weights[at] ?? 0, weight)
      at += span
    }
  }
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

function wordsOf(node: TextNode): string {
  return (node.text ?? '') + (node.content ?? []).map(wordsOf).join(' ')
}

function lengthOf(cell: TextNode): number {
  return wordsOf(cell).length
}

function longestWord(cell: TextNode): number {
  return Math.min(
    24,
    Math.max(
      0,
      ...wordsOf(cell)
        .split(/\s+/)
        .map((word) => word.length),
    ),
  )
}
