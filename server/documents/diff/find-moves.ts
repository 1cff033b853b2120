import { keyOf } from '../node-key.ts'
import { schema } from '../schema.ts'
import type { TextNode } from '../text-node.ts'
import { diffText } from './diff-text.ts'
import { type Difference, sideOf } from './difference.ts'
import { movedWords } from './moved-words.ts'
import { likeness, sizeOf } from './words.ts'

/** From where to where a passage moved: places in the list of texts that were compared. */
export type MovedPassage = { number: number; from: number; to: number; words: number }

/** The fewest words of a block that moved: below, equal blocks are equal by chance. */
const fewestWords = 4
/** The share of its words that a block must keep to count as moved and edited. */
const leastKept = 0.7

type Candidate = { difference: Difference; node: TextNode; text: number }

/**
 * Marks, in the comparisons of several texts, what was not removed and added but moved: whole blocks,
 * also when a few words in them were changed, then sentences (six words or more).
 * @param differences changed in place
 * @returns every passage that moved, numbered from 1
 */
export function findMoves(differences: readonly Difference[]): MovedPassage[] {
  const gone: Candidate[] = []
  const come: Candidate[] = []
  for (const [text, difference] of differences.entries()) collect(difference, text, gone, come)
  const moves: MovedPassage[] = []
  const pair = (from: Candidate, to: Candidate) => {
    const number = moves.length + 1
    const edited = keyOf(from.node) !== keyOf(to.node)
    from.difference.move = { number }
    to.difference.move = edited ? { number, edits: diffText(from.node, to.node) } : { number }
    moves.push({ number, from: from.text, to: to.text, words: sizeOf(to.node) })
  }
  const left = new Map<string, Candidate[]>()
  for (const one of gone) left.set(keyOf(one.node), [...(left.get(keyOf(one.node)) ?? []), one])
  for (const to of come) {
    const from = left.get(keyOf(to.node))?.shift()
    if (from) pair(from, to)
  }
  const [restGone, restCome] = [gone, come].map((all) =>
    all.filter(({ difference }) => difference.move === undefined),
  )
  for (const { from, to } of byLikeness(restGone ?? [], restCome ?? [])) pair(from, to)
  movedWords(differences, moves)
  return moves
}

function byLikeness(gone: readonly Candidate[], come: readonly Candidate[]) {
  const pairs = gone.flatMap((from) =>
    come
      .filter((to) => to.node.type === from.node.type)
      .map((to) => ({ from, to, shared: likeness(from.node, to.node) })),
  )
  const taken = new Set<Candidate>()
  return pairs
    .filter(({ shared }) => shared >= leastKept)
    .sort((one, other) => other.shared - one.shared)
    .filter(({ from, to }) => {
      if (taken.has(from) || taken.has(to)) return false
      taken.add(from).add(to)
      return true
    })
}

function collect(difference: Difference, text: number, gone: Candidate[], come: Candidate[]): void {
  const { before, after, parts } = difference
  const type = schema.nodes[(before ?? after)?.type ?? '']
  if (type === undefined || type.isInline) return
  const side = before === null ? 'after' : after === null ? 'before' : null
  const node = side && sideOf(difference, side)
  if (side && node && sizeOf(node) >= fewestWords) {
    ;(side === 'before' ? gone : come).push({ difference, node, text })
    return
  }
  for (const part of parts) collect(part, text, gone, come)
}
