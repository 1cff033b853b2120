import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Replaced } from './changes-of.ts'
import type { Placed } from './place-insertion.ts'

/**
 * Puts the caret where it would be after a plain change: behind what was added; before what Backspace
 * struck, and behind what the Delete key struck, so that the next stroke goes on from there.
 */
export function placeCaret(
  transaction: Transaction,
  original: Transaction,
  state: EditorState,
  changes: readonly (Replaced & Placed)[],
): void {
  const anchor = placeOf(original.selection.anchor, transaction, state, changes)
  const head = placeOf(original.selection.head, transaction, state, changes)
  const { doc } = transaction
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)]
  transaction.setSelection(
    $anchor.parent.inlineContent && $head.parent.inlineContent
      ? new TextSelection($anchor, $head)
      : Selection.near($head),
  )
  if (original.storedMarksSet) transaction.setStoredMarks(original.storedMarks)
  if (original.scrolledIntoView) transaction.scrollIntoView()
}

function placeOf(
  after: number,
  transaction: Transaction,
  state: EditorState,
  changes: readonly (Replaced & Placed)[],
): number {
  const { mapping } = transaction
  let moved = 0
  for (const { fromA, toA, fromB, toB, at, turned } of changes) {
    if (after < fromB) break
    if (after <= toB) {
      if (toB > fromB) return mapping.map(at, 1) - turned - (toB - after)
      const { empty, head } = state.selection
      return empty && head <= fromA ? mapping.map(toA, 1) : mapping.map(fromA, -1)
    }
    moved = toA - toB
  }
  return mapping.map(after + moved, -1)
}
