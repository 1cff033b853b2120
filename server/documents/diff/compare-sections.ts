import { marksKey, shellKey } from '../node-key.ts'
import type { TextNode } from '../text-node.ts'
import { diffText } from './diff-text.ts'
import { type Difference, wholeOf } from './difference.ts'
import { findMoves, type MovedPassage } from './find-moves.ts'
import type { Tally } from './tally.ts'
import { isWord, unitsOf } from './words.ts'

/** One section before and after; null where there was none. */
export type SectionPair = { before: TextNode | null; after: TextNode | null }

export type Comparison = {
  /** In the order of the sections that were given. */
  sections: { difference: Difference; tally: Tally }[]
  moves: MovedPassage[]
}

const empty: TextNode = { type: 'doc' }

/** Compares the sections of a text: words added and removed, passages moved within a section or between two. */
export function compareSections(sections: readonly SectionPair[]): Comparison {
  const differences = sections.map(({ before, after }) => {
    if (before === after && before !== null) return wholeOf(before, { before: true, after: true })
    return diffText(before ?? empty, after ?? empty)
  })
  const moves = findMoves(differences)
  return {
    sections: differences.map((difference, at) => {
      const tally = { added: 0, removed: 0, form: 0 }
      count(difference, tally)
      const moved = moves.filter(({ from, to }) => from === at || to === at).length
      return { difference, tally: { ...tally, moved } }
    }),
    moves,
  }
}

function count(difference: Difference, tally: Omit<Tally, 'moved'>): void {
  const { before, after, parts, move } = difference
  if (move !== undefined) {
    if (move.edits) count(move.edits, tally)
    return
  }
  if (before === null || after === null) {
    const text = (after ?? before)?.text
    if (text !== undefined) tally[after ? 'added' : 'removed'] += wordsIn(text)
    else if (parts.length === 0) tally.form += 1
  } else if (
    shellKey(before) !== shellKey(after) ||
    marksKey(before.marks) !== marksKey(after.marks)
  ) {
    tally.form += 1
  }
  for (const part of parts) count(part, tally)
}

const wordsIn = (text: string) => unitsOf(text).filter(isWord).length
