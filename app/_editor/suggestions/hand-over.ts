import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { stagesOf } from './stages.ts'

/**
 * Hands a transaction over in its stages. Caret and stored marks come with the last.
 * @param present the editor's state after each stage
 */
export function handOver(
  transaction: Transaction,
  present: () => EditorState,
  next: (stage: Transaction) => void,
): void {
  const stages = stagesOf(transaction)
  for (const [index, steps] of stages.entries()) {
    const { tr } = present()
    for (const step of steps) tr.step(step)
    if (!isUndoable(transaction)) tr.setMeta('addToHistory', false)
    if (index === stages.length - 1) finish(tr, transaction)
    next(tr)
    // Something else was added on the way: the rest would not fit, and stays to be done.
    if (!present().doc.eq(tr.doc)) return
  }
}

const isUndoable = (transaction: Transaction): boolean =>
  transaction.getMeta('addToHistory') !== false

function finish(stage: Transaction, transaction: Transaction): void {
  stage.setSelection(Selection.fromJSON(stage.doc, transaction.selection.toJSON()))
  if (transaction.storedMarksSet) stage.setStoredMarks(transaction.storedMarks)
  if (transaction.scrolledIntoView) stage.scrollIntoView()
}
