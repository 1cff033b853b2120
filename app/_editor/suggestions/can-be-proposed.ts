import type { Node, ResolvedPos, Slice } from '@tiptap/pm/model'
import { mayBeProposed } from '../../../server/documents/proposed-of.ts'

/** Why a change cannot be made as a suggestion. The editor has a sentence for each. */
export type Untracked = 'formatting' | 'structure' | 'table'

const lists = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote'])

/** Why these parts of a text cannot be proposed to be taken away, or undefined where they can. */
export function whyNotDeletable(document: Node, from: number, to: number): Untracked | undefined {
  const $from = document.resolve(from)
  const $to = document.resolve(to)
  if (isolatingAround($from) !== isolatingAround($to)) return 'table'
  const wholeBlocks = $from.parent === $to.parent && !$from.parent.isTextblock
  if (!wholeBlocks && !($from.parent.isTextblock && $to.parent.isTextblock)) return 'structure'
  let why: Untracked | undefined
  document.nodesBetween(from, to, (node, position) => {
    const isEntered = position >= from && position < to
    if (isEntered) why ??= whyNot(node)
  })
  return why
}

/** Why this content cannot be proposed to be added, or undefined where it can. */
export function whyNotInsertable(slice: Slice): Untracked | undefined {
  if (slice.openStart !== slice.openEnd) return 'structure'
  let why: Untracked | undefined
  slice.content.descendants((node) => {
    why ??= whyNot(node)
  })
  return why
}

function whyNot(node: Node): Untracked | undefined {
  if (node.isText || lists.has(node.type.name) || mayBeProposed(node)) return undefined
  return node.type.spec.tableRole === undefined ? 'structure' : 'table'
}

function isolatingAround($at: ResolvedPos): number {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if ($at.node(depth).type.spec.isolating) return $at.before(depth)
  }
  return -1
}
