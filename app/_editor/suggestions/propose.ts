import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { type Untracked, whyNotDeletable, whyNotInsertable } from './can-be-proposed.ts'
import { changesOf, type Replaced } from './changes-of.ts'
import { placeCaret } from './place-caret.ts'
import { placeDeletion } from './place-deletion.ts'
import { placeInsertion } from './place-insertion.ts'
import { proposeDeletion } from './propose-deletion.ts'
import { formatOwn } from './propose-formatting.ts'
import { proposeInsertion } from './propose-insertion.ts'
import { type Author, stampFor } from './stamp-for.ts'
import { takeMarksOff } from './take-marks-off.ts'

export type Proposed = { ok: true; transaction: Transaction } | { ok: false; why: Untracked }

/**
 * The same change as a suggestion: what the transaction adds is marked as proposed, what it takes away
 * stays, marked. One's own proposed words are changed outright; another's are not, they are proposed to go.
 *
 * What cannot be told as words, citations, line breaks or paragraphs coming and going is refused, never
 * done untracked.
 */
export function propose(original: Transaction, state: EditorState, author: Author): Proposed {
  const changes = changesOf(original)
  const transaction = state.tr
  const formatted = formatOwn(transaction, original, author.memberId)
  if (formatted !== undefined) return { ok: false, why: formatted }
  const why = whyNot(state.doc, original.doc, changes)
  if (why !== undefined) return { ok: false, why }
  const stamp = stampFor(state.doc, changes, author)
  const placed = changes.map((change) => ({
    ...change,
    ...placeInsertion(
      state.doc,
      change.toA,
      takeMarksOff(original.doc.slice(change.fromB, change.toB)),
    ),
  }))
  // From the end of the text, so that the places of the changes before keep their positions.
  for (const { fromA, toA, at, content } of [...placed].reverse()) {
    if (content.size > 0 && !proposeInsertion(transaction, at, content, stamp)) {
      return { ok: false, why: 'structure' }
    }
    if (toA === fromA) continue
    const gone = placeDeletion(state.doc, fromA, toA, author.memberId)
    proposeDeletion(transaction, gone.from, gone.to, stamp)
  }
  placeCaret(transaction, original, state, placed)
  return { ok: true, transaction }
}

function whyNot(before: Node, after: Node, changes: readonly Replaced[]): Untracked | undefined {
  for (const { fromA, toA, fromB, toB } of changes) {
    const why =
      (toA > fromA ? whyNotDeletable(before, fromA, toA) : undefined) ??
      (toB > fromB ? whyNotInsertable(after.slice(fromB, toB)) : undefined)
    if (why !== undefined) return why
  }
  return undefined
}
