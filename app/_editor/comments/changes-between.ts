import type { Fragment, Node } from '@tiptap/pm/model'

/** A stretch of a document that reads otherwise in another: from where to where, and by how much what follows moved. */
export type Change = { readonly from: number; readonly to: number; readonly moved: number }

/**
 * What differs between two documents, in the positions of the first. Lines that are the same node in both are not
 * looked into, so that in a long text only those are in which somebody wrote.
 */
export function changesBetween(before: Node, after: Node): Change[] {
  if (before.childCount !== after.childCount) return changeOf(before.content, after.content, 0)
  const changes: Change[] = []
  before.forEach((line, offset, index) => {
    const other = after.child(index)
    if (line === other) return
    if (line.sameMarkup(other)) changes.push(...changeOf(line.content, other.content, offset + 1))
    else
      changes.push({
        ...{ from: offset, to: offset + line.nodeSize },
        moved: other.nodeSize - line.nodeSize,
      })
  })
  return changes
}

function changeOf(before: Fragment, after: Fragment, start: number): Change[] {
  const from = before.findDiffStart(after)
  const end = before.findDiffEnd(after)
  if (from === null || end === null) return []
  // Where a letter is typed beside its like, the two ends of the difference overlap.
  return [
    {
      from: start + Math.min(from, end.a),
      to: start + Math.max(from, end.a),
      moved: end.b - end.a,
    },
  ]
}
