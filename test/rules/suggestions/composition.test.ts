import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { composeAsOwn } from '../../../app/_editor/suggestions/compose-as-own.ts'
import { propose } from '../../../app/_editor/suggestions/propose.ts'
import { passGoing, readyToCompose } from '../../../app/_editor/suggestions/ready-to-compose.ts'
import { schema } from '../../../server/documents/schema.ts'
import { suggestionsIn } from '../../../server/documents/suggestions-in.ts'
import { amina, bruno, decide, textOfLines } from './shared-text.ts'

const authorOf = (memberId: string) => ({
  memberId,
  at: 7,
  newId: () => `first-${memberId.at(-1)}`,
})

const textWith = (words: string, caret: number): EditorState => {
  const doc = Node.fromJSON(schema, textOfLines(words))
  return EditorState.create({ doc, schema, selection: TextSelection.create(doc, caret) })
}

const caretAt = (state: EditorState, place: number) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)))

const proposed = (state: EditorState, made: EditorState['tr'], memberId: string): EditorState => {
  const change = propose(made, state, authorOf(memberId))
  if (!change.ok) throw new Error(change.why)
  return state.apply(change.transaction)
}

const after = (state: EditorState, change: EditorState['tr'] | undefined): EditorState =>
  change ? state.apply(change) : state

/** What ProseMirror does with each change that it reads from an input method. */
const composed = (before: EditorState, memberId: string, ...texts: string[]): EditorState => {
  let state = after(before, readyToCompose(before, authorOf(memberId)))
  const from = state.selection.head
  let length = 0
  for (const text of texts) {
    const tr = state.tr.insertText(text, from, from + length).setMeta('composition', 1)
    const words = tr.doc.textContent
    expect(composeAsOwn(tr, memberId)).toBe(true)
    expect(tr.doc.textContent).toBe(words)
    state = state.apply(tr)
    length = text.length
  }
  return state
}

test('every letter of it is the suggestion from the first, and its words are never moved', () => {
  for (const caret of [1, 4, 8]) {
    const before = textWith('one two', caret)
    const done = composed(before, amina, 'n', 'に', 'にほ', 'にほん', '日ほん', '日本')
    expect(suggestionsIn(done.doc)).toMatchObject([{ inserted: '日本', deleted: '' }])
    expect(decide(done.doc, 'reject').eq(before.doc)).toBe(true)
  }
})

test('inside another’s suggestion it is one’s own alone', () => {
  const start = textWith('one', 4)
  const others = proposed(start, start.tr.insertText(' more'), bruno)
  const done = composed(caretAt(others, 6), amina, 'x', 'xy')
  expect(suggestionsIn(done.doc)).toMatchObject([
    { memberId: bruno, inserted: ' more' },
    { memberId: amina, inserted: 'xy' },
  ])
  expect(decide(done.doc, 'reject').eq(start.doc)).toBe(true)
})

test('words proposed to go are passed: it stands behind them, as what is typed does', () => {
  const start = textWith('one two', 1)
  const going = proposed(start, start.tr.delete(1, 4), amina)
  for (const caret of [1, 3]) {
    const before = caretAt(going, caret)
    const done = composed(after(before, passGoing(before)), amina, 'x', 'xy')
    expect(done.doc.textContent).toBe('onexy two')
    expect(suggestionsIn(done.doc)).toMatchObject([{ deleted: 'one', inserted: 'xy' }])
  }
  expect(passGoing(caretAt(going, 5))).toBeUndefined()
})

test('where they cannot be passed it stands before or among them, and is the same when it is decided', () => {
  const start = textWith('one two', 1)
  const going = proposed(start, start.tr.delete(1, 4), amina)
  for (const caret of [1, 3]) {
    const done = composed(caretAt(going, caret), amina, 'x', 'xy')
    expect(decide(done.doc, 'accept').textContent).toBe('xy two')
    expect(decide(done.doc, 'reject').eq(start.doc)).toBe(true)
  }
})

test('cancelled, it leaves what stood there', () => {
  const start = textWith('one two', 4)
  const composing = composed(start, amina, 'n', 'に')
  const cancelled = composing.tr.delete(4, 5).setMeta('composition', 1)
  expect(composeAsOwn(cancelled, amina)).toBe(true)
  expect(cancelled.doc.eq(start.doc)).toBe(true)
})

test('what touches words that are not one’s own is left to be proposed', () => {
  const start = textWith('one two', 4)
  const own = proposed(start, start.tr.insertText('X'), amina)
  const others = proposed(start, start.tr.insertText('X'), bruno)
  for (const tr of [
    own.tr.insertText('Y', 4, 6).setMeta('composition', 1),
    own.tr.insertText('Y', 1, 2).setMeta('composition', 1),
    own.tr.split(5).setMeta('composition', 1),
    own.tr.insertText('Y', 4, 5),
    others.tr.insertText('Y', 4, 5).setMeta('composition', 1),
  ]) {
    const untouched = tr.doc
    expect(composeAsOwn(tr, amina)).toBe(false)
    expect(tr.doc.eq(untouched)).toBe(true)
  }
})
