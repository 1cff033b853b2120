import type { Node } from '@tiptap/pm/model'
import { proposedOf } from '../../../server/documents/proposed-of.ts'

/**
 * Which letters are taken away where equal ones stand side by side: the author's own proposed ones first. For
 * a letter that was proposed before an equal one stands behind it (place-insertion.ts), and who takes back
 * what they have just typed means that one.
 */
export function placeDeletion(
  document: Node,
  from: number,
  to: number,
  memberId: string,
): { from: number; to: number } {
  let own = 0
  for (let moved = 0; ; moved += 1) {
    const first = letterAt(document, from + moved)
    const next = letterAt(document, to + moved)
    if (first === null || first.letter !== next?.letter || isOwn(first.node, memberId)) break
    if (isOwn(next.node, memberId)) own = moved + 1
  }
  return { from: from + own, to: to + own }
}

const isOwn = (node: Node, memberId: string) =>
  proposedOf(node, 'insertion').some((stamp) => stamp.memberId === memberId)

function letterAt(document: Node, position: number): { node: Node; letter: string } | null {
  const $at = document.resolve(position)
  const node = $at.parent.inlineContent ? $at.parent.maybeChild($at.index()) : null
  const letter = node?.text?.charAt($at.textOffset)
  return node && letter ? { node, letter } : null
}
