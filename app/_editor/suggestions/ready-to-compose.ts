import { Mark, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isSuggestionMark } from './is-suggestion-mark.ts'
import { placeInsertion } from './place-insertion.ts'
import { type Author, stampFor } from './stamp-for.ts'

/**
 * Marks the caret for an input method: what it composes there is the author's suggestion from its first letter. Words
 * that were marked, and so drawn anew, while they are composed would be lost to the input method, and written twice.
 *
 * @returns undefined where nothing is to be marked
 */
export function readyToCompose(state: EditorState, author: Author): Transaction | undefined {
  const { doc, schema, selection, tr } = state
  const { insertion } = schema.marks
  if (!(selection instanceof TextSelection && selection.empty) || insertion === undefined) return
  const { head: at, $head } = selection
  const present = state.storedMarks ?? $head.marks()
  const stamp = stampFor(doc, [{ fromA: at, toA: at, fromB: at, toB: at }], author)
  const wanted = insertion
    .create(stamp)
    .addToSet(present.filter(({ type }) => !isSuggestionMark(type)))
  return Mark.sameSet(wanted, $head.marks()) ? undefined : tr.setStoredMarks(wanted)
}

/**
 * Puts the caret behind words that are proposed to go, where any suggestion stands: before composing begins, for what
 * is composed stays where it was begun.
 *
 * @returns undefined where it is not before or among such words
 */
export function passGoing({ doc, selection, tr }: EditorState): Transaction | undefined {
  if (!(selection instanceof TextSelection && selection.empty)) return
  const { at } = placeInsertion(doc, selection.head, Slice.empty)
  return at === selection.head ? undefined : tr.setSelection(TextSelection.create(doc, at))
}
