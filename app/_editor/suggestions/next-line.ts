import type { Node } from '@tiptap/pm/model'
import { endOfLineBefore } from '../../../server/documents/breaks.ts'

/**
 * The text block whose break tells that the one at `position` comes or goes: itself, or, where nothing
 * precedes it that it could join, the one that follows. Undefined for a line all alone.
 */
export function breakOf(document: Node, position: number): number | undefined {
  if (endOfLineBefore(document, position) !== undefined) return position
  const node = document.nodeAt(position)
  if (node === null) return undefined
  let next: number | undefined
  document.nodesBetween(position + node.nodeSize, document.content.size, (found, at) => {
    if (found.isTextblock && at >= position + node.nodeSize) next ??= at
    return next === undefined
  })
  return next !== undefined && endOfLineBefore(document, next) === position + node.nodeSize - 1
    ? next
    : undefined
}
