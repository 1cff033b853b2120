import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'

/**
 * Where the line before a paragraph or heading ends: the position inside the text block that precedes the
 * one at `position`. Undefined where the break between them cannot go: nothing precedes, or something else
 * lies between (a table, a rule), or it is the edge of a cell.
 */
export function endOfLineBefore(document: Node, position: number): number | undefined {
  let $at = document.resolve(position)
  while ($at.nodeBefore === null) {
    if ($at.depth === 0 || $at.parent.type.spec.isolating) return undefined
    $at = document.resolve($at.before())
  }
  let end = $at.pos
  let node: Node | null = $at.nodeBefore
  while (node !== null && !node.isTextblock) {
    if (node.isLeaf || node.type.spec.isolating) return undefined
    node = node.lastChild
    end -= 1
  }
  return node === null ? undefined : end - 1
}

/**
 * Takes away the break before the text block at `position`, as Backspace would: what follows it joins the
 * line before. An empty line gives way to the kind of the line that follows.
 * @returns whether it could be done
 */
export function joinLines(transform: Transform, position: number): boolean {
  const { doc } = transform
  const end = endOfLineBefore(doc, position)
  const after = doc.nodeAt(position)
  if (end === undefined || after === null) return false
  const before = doc.resolve(end).parent
  transform.delete(end, position + 1)
  if (before.content.size === 0 && !before.hasMarkup(after.type)) {
    const { insertion, deletion } = before.attrs
    transform.setNodeMarkup(end - 1, after.type, { ...after.attrs, insertion, deletion })
  }
  return true
}
