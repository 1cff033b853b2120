import { keyOf, shellKey } from '../node-key.ts'
import { schema } from '../schema.ts'
import type { TextNode } from '../text-node.ts'
import { align } from './align.ts'
import { diffLine } from './diff-line.ts'
import { type Difference, shellOf, wholeOf } from './difference.ts'
import { likeness, sizeOf } from './words.ts'

/**
 * Compares two texts, or two nodes of one kind: blocks by the words that they share, lines word by word,
 * tables row by row and cell by cell. Passages that moved are found by `findMoves`, over all sections.
 */
export function diffText(before: TextNode, after: TextNode): Difference {
  const [was, is] = [before.content ?? [], after.content ?? []]
  const parts =
    isLine(before) && isLine(after) ? diffLine(was, is) : diffBlocks(was, is, isCell(after))
  return { before: shellOf(before), after: shellOf(after), parts }
}

type Block = { key: string; node: TextNode }

function diffBlocks(
  before: readonly TextNode[],
  after: readonly TextNode[],
  inCell: boolean,
): Difference[] {
  const [was, is] = [before.map(blockOf), after.map(blockOf)]
  const isPairedByPlace = was.every(({ node }) => isCell(node)) || (inCell && was.length === 1)
  const pairs =
    was.length === is.length && isPairedByPlace
      ? was.map((one, at) => ({ before: one, after: is[at] ?? null }))
      : align(was, is, alike)
  return pairs.map(({ before: one, after: other }) => {
    if (one === null) return wholeOf(other?.node ?? nothing, { before: false, after: true })
    if (other === null) return wholeOf(one.node, { before: true, after: false })
    if (one.key === other.key) return wholeOf(one.node, { before: true, after: true })
    return diffText(one.node, other.node)
  })
}

const nothing: TextNode = { type: 'paragraph' }
const blockOf = (node: TextNode): Block => ({ key: keyOf(node), node })
const isCell = ({ type }: TextNode) => type === 'tableCell' || type === 'tableHeader'
const isLine = ({ type }: TextNode) => schema.nodes[type]?.isTextblock === true

// Blocks of different kinds that can turn into one another under the writer's hand.
const families: Readonly<Record<string, string>> = {
  paragraph: 'line',
  heading: 'line',
  bulletList: 'list',
  orderedList: 'list',
  tableCell: 'cell',
  tableHeader: 'cell',
}

// A line that shares fewer words than this is another line; what holds blocks is compared inside.
const leastLikeness: Readonly<Record<string, number>> = { line: 0.45, listItem: 0.4, tableRow: 0.3 }

/** How alike two blocks are that are not equal, 0 to 1; 0 where a reader would see two things. */
export function alike({ node: one }: Block, { node: other }: Block): number {
  const family = families[one.type] ?? one.type
  if (family !== (families[other.type] ?? other.type)) return 0
  if (schema.nodes[one.type]?.isLeaf === true) return shellKey(one) === shellKey(other) ? 1 : 0
  const shared = likeness(one, other)
  // A short line is the same line while it keeps any of its words.
  const short = Math.max(sizeOf(one), sizeOf(other)) <= 4
  const least = leastLikeness[family] ?? 0.2
  return shared >= (short ? Math.min(least, 0.3) : least) ? shared : 0
}
