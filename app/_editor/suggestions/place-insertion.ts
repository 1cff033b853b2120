import { Fragment, Mark, type Node, Slice } from '@tiptap/pm/model'
import { proposedOf } from '../../../server/documents/proposed-of.ts'
import { isSuggestionMark } from './is-suggestion-mark.ts'

/** Where new content goes, and what it is there: `turned` of its last letters were there before, in its place. */
export type Placed = { at: number; content: Slice; turned: number }

/**
 * Where content that is added at a position is to stand, so that the shared text, which compares letters
 * and not what they mean, finds exactly this content to be new.
 *
 * - Never inside or before words that are proposed to go, but behind them: once decided it is the same
 *   place, and a suggestion that is never cut in two cannot lose its end when two people meet.
 * - A letter before an equal one is written as the same letter behind it: "l" before "l" is "l" after "l".
 */
export function placeInsertion(document: Node, position: number, content: Slice): Placed {
  let placed: Placed = { at: position, content, turned: 0 }
  for (;;) {
    const moved = turn(document, passGoing(document, placed))
    if (moved.at === placed.at) return placed
    placed = moved
  }
}

function passGoing(document: Node, placed: Placed): Placed {
  const { at, content } = placed
  const next = inlineAt(document, at)
  if (next === null || proposedOf(next, 'deletion').length === 0) return placed
  const behind = at + next.nodeSize - document.resolve(at).textOffset
  return passGoing(document, { at: behind, content, turned: 0 })
}

const inlineAt = (document: Node, position: number): Node | null => {
  const $at = document.resolve(position)
  if (!$at.parent.inlineContent || $at.parentOffset === $at.parent.content.size) return null
  return $at.parent.child($at.index())
}

function turn(document: Node, placed: Placed): Placed {
  const { at, content } = placed
  const next = inlineAt(document, at)
  const line = content.openStart === 0 ? content.content : content.content.firstChild?.content
  const first = line?.firstChild
  const letter = first?.text?.charAt(0)
  const isSame =
    letter !== undefined && letter === next?.text?.charAt(document.resolve(at).textOffset)
  if (!isSame || !first || content.openStart > 1 || !isFormattedAs(first, next)) {
    return placed
  }
  const behind = Fragment.from(first.type.schema.text(letter, first.marks))
  return { at: at + 1, content: rotated(content, behind), turned: placed.turned + 1 }
}

const isFormattedAs = (one: Node, other: Node) =>
  Mark.sameSet(
    one.marks,
    other.marks.filter(({ type }) => !isSuggestionMark(type)),
  )

// The first letter of the content goes to its end.
function rotated({ content, openStart, openEnd }: Slice, letter: Fragment): Slice {
  if (openStart === 0) return new Slice(content.cut(1).append(letter), openStart, openEnd)
  const { firstChild } = content
  if (firstChild === null) return new Slice(content, openStart, openEnd)
  const cut = content.replaceChild(0, firstChild.copy(firstChild.content.cut(1)))
  const last = cut.child(cut.childCount - 1)
  const full = cut.replaceChild(cut.childCount - 1, last.copy(last.content.append(letter)))
  return new Slice(full, openStart, openEnd)
}
