import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { proposedOf } from '../../../server/documents/proposed-of.ts'
import type { Stamp } from '../../../server/documents/stamp.ts'
import type { Replaced } from './changes-of.ts'

/** Who proposes: the member, the time (ms), and an id for a suggestion that is a new one. */
export type Author = { memberId: string; at: number; newId: () => string }

/**
 * The stamp of a change: that of the author's own suggestion which it touches, so that a word typed or
 * deleted letter by letter is one suggestion, or else a new one.
 */
export function stampFor(document: Node, changes: readonly Replaced[], author: Author): Stamp {
  for (const { fromA, toA } of changes) {
    const beside = ownBeside(document.resolve(fromA), document.resolve(toA), author.memberId)
    if (beside !== undefined) return beside
  }
  return { id: author.newId(), memberId: author.memberId, at: author.at }
}

function ownBeside($from: ResolvedPos, $to: ResolvedPos, memberId: string): Stamp | undefined {
  const beside = [
    $from.nodeBefore,
    $to.nodeAfter,
    // At the beginning of a line its break is beside; at the end, that of the next line.
    $from.parentOffset === 0 ? $from.parent : null,
    $to.parentOffset === $to.parent.content.size && $to.depth > 0
      ? $to.node($to.depth - 1).maybeChild($to.index($to.depth - 1) + 1)
      : null,
  ]
  for (const node of beside) {
    if (!node || !(node.isInline || node.isTextblock)) continue
    const own = [...proposedOf(node, 'insertion'), ...proposedOf(node, 'deletion')].find(
      (stamp) => stamp.memberId === memberId,
    )
    if (own !== undefined) return own
  }
  return undefined
}
