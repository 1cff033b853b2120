import type { TextNode } from '../text-node.ts'

/** A word, a run of spaces or one sign of a text: the unit in which texts are compared. */
const unit = /\s+|[\p{L}\p{N}\p{M}](?:['’.-]?[\p{L}\p{N}\p{M}])*|./gsu
const word = /[\p{L}\p{N}]/u

/** The units of a text; joined, they are the text. */
export function unitsOf(text: string): string[] {
  return text.match(unit) ?? []
}

/** Whether a unit is a word rather than spaces or a sign. */
export function isWord(text: string): boolean {
  return word.test(text)
}

const counted = new WeakMap<TextNode, ReadonlyMap<string, number>>()

/** How often each word stands in a node. A citation counts as the word that it is to a reader. */
export function bagOf(node: TextNode): ReadonlyMap<string, number> {
  const known = counted.get(node)
  if (known !== undefined) return known
  const bag = new Map<string, number>()
  count(node, bag)
  counted.set(node, bag)
  return bag
}

function count(node: TextNode, bag: Map<string, number>): void {
  const words = node.text === undefined ? [] : unitsOf(node.text).filter(isWord)
  const identity = node.attrs?.evidenceId
  if (typeof identity === 'string') words.push(identity)
  for (const one of words) bag.set(one, (bag.get(one) ?? 0) + 1)
  for (const child of node.content ?? []) count(child, bag)
}

/** How many words a node holds. */
export function sizeOf(node: TextNode): number {
  let size = 0
  for (const times of bagOf(node).values()) size += times
  return size
}

/** The share of words that two nodes have in common, 0 to 1 (Dice); 1 where neither has words. */
export function likeness(one: TextNode, other: TextNode): number {
  const sizes = sizeOf(one) + sizeOf(other)
  if (sizes === 0) return 1
  const bag = bagOf(other)
  let common = 0
  for (const [text, times] of bagOf(one)) common += Math.min(times, bag.get(text) ?? 0)
  return (2 * common) / sizes
}
