import type { Node } from '@tiptap/pm/model'
import { readStamp, readStamps, type Stamp } from './stamp.ts'

/** What a suggestion does: it adds something, or takes it away. */
export type Proposal = 'insertion' | 'deletion'

/**
 * What is proposed of a node: of words by their marks, of a citation or line break by its attributes, of a
 * paragraph or heading, by its attributes, about the break before it.
 */
export function proposedOf(node: Node, proposal: Proposal): Stamp[] {
  if (!node.isText) return readStamps(node.attrs[proposal])
  return node.marks
    .filter(({ type }) => type.name === proposal)
    .map(({ attrs }) => readStamp(attrs))
    .filter((stamp) => stamp !== undefined)
}

/** Whether a node other than words has room for what is proposed of it. */
export function mayBeProposed(node: Node): boolean {
  return node.type.spec.attrs !== undefined && 'insertion' in node.type.spec.attrs
}
