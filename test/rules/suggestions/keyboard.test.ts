import { joinBackward, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands'
import { Node } from '@tiptap/pm/model'
import { splitListItem } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { propose } from '../../../app/_editor/suggestions/propose.ts'
import { writePlainly } from '../../../app/_editor/suggestions/write-plainly.ts'
import { schema } from '../../../server/documents/schema.ts'
import { suggestionsIn } from '../../../server/documents/suggestions-in.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { amina, bruno, decide, paragraph, textOfLines } from './shared-text.ts'

const stateOf = (text: TextNode, from: number, to = from): EditorState => {
  const doc = Node.fromJSON(schema, text)
  return EditorState.create({ doc, schema, selection: TextSelection.create(doc, from, to) })
}

const proposal = (state: EditorState, made: Transaction, memberId: string) => {
  const proposed = propose(made, state, { memberId, at: 7, newId: () => 'first-1' })
  return proposed.ok ? state.apply(proposed.transaction) : proposed.why
}

/** A key or tool, in suggestion mode: the text after it, or why it is refused. */
const press = (state: EditorState, key: Command, memberId = amina) => {
  let made = state.tr
  key(state, (tr) => {
    made = tr
  })
  return proposal(state, made, memberId)
}

/** A change, in suggestion mode. */
const change = (state: EditorState, make: (tr: Transaction) => Transaction) =>
  proposal(state, make(state.tr), amina)

const done = (after: EditorState | string): EditorState => {
  if (typeof after === 'string') throw new Error(`refused: ${after}`)
  return after
}

test('Backspace leaves the caret before what it struck, the Delete key behind it', () => {
  const word = textOfLines('word')
  const back = done(change(stateOf(word, 3), (tr) => tr.delete(2, 3)))
  expect(back.selection.head).toBe(2)
  const forward = done(change(stateOf(word, 2), (tr) => tr.delete(2, 3)))
  expect(forward.selection.head).toBe(3)
  for (const { doc } of [back, forward]) {
    expect(doc.textContent).toBe('word')
    expect(suggestionsIn(doc)).toMatchObject([{ deleted: 'o', inserted: '' }])
  }
})

test('a word written over another is one suggestion, with the caret behind it', () => {
  const after = done(change(stateOf(textOfLines('one two'), 5, 8), (tr) => tr.insertText('six')))
  expect(suggestionsIn(after.doc)).toMatchObject([{ deleted: 'two', inserted: 'six' }])
  expect(after.selection.head).toBe(11)
  const more = done(change(after, (tr) => tr.insertText('ty')))
  expect(suggestionsIn(more.doc)).toMatchObject([{ deleted: 'two', inserted: 'sixty' }])
})

test('whatever letters stand behind the caret, words come out as they were typed', () => {
  for (const [before, behind] of [
    ['', 'tree'],
    ['the ', 'the tree'],
    ['aa', 'aab'],
    ['', ' end'],
  ]) {
    for (const words of ['the ', 'tt', 'aaa', '  ']) {
      let state = stateOf(textOfLines(`${before}${behind}`), (before?.length ?? 0) + 1)
      for (const letter of words) state = done(change(state, (tr) => tr.insertText(letter)))
      expect(state.doc.textContent).toBe(`${before}${words}${behind}`)
      expect(decide(state.doc, 'accept').textContent).toBe(`${before}${words}${behind}`)
      expect(suggestionsIn(state.doc)).toHaveLength(1)
      for (const _ of words) {
        const { head } = state.selection
        state = done(change(state, (tr) => tr.delete(head - 1, head)))
      }
      expect(state.doc.textContent).toBe(`${before}${behind}`)
      expect(suggestionsIn(state.doc)).toEqual([])
    }
  }
})

test('a paragraph is split, and joined again, as a suggestion', () => {
  const split = done(press(stateOf(textOfLines('onetwo'), 4), splitBlock))
  expect(split.doc.childCount).toBe(2)
  expect(decide(split.doc, 'reject').toJSON()).toEqual(
    stateOf(textOfLines('onetwo'), 1).doc.toJSON(),
  )
  const lines = stateOf(textOfLines('one', 'two'), 6)
  const joined = done(press(lines, joinBackward))
  expect(joined.doc.childCount).toBe(2)
  expect(decide(joined.doc, 'accept').textContent).toBe('onetwo')
  expect(decide(joined.doc, 'accept').childCount).toBe(1)
  expect(decide(joined.doc, 'reject').toJSON()).toEqual(lines.doc.toJSON())
})

test('an entry of a list is split as a suggestion, and rejected leaves one entry', () => {
  const list: TextNode = {
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('onetwo')] }],
      },
    ],
  }
  const before = stateOf(list, 6)
  const split = done(press(before, splitListItem(schema.nodes.listItem)))
  expect(split.doc.firstChild?.childCount).toBe(2)
  expect(decide(split.doc, 'reject').toJSON()).toEqual(before.doc.toJSON())
})

test('what cannot be told as words and lines is refused, and says what it is', () => {
  const text = stateOf(textOfLines('one two'), 1, 4)
  expect(press(text, toggleMark(schema.marks.bold))).toBe('formatting')
  expect(press(text, wrapIn(schema.nodes.blockquote))).toBe('structure')
  expect(press(text, setBlockType(schema.nodes.heading, { level: 3 }))).toBe('structure')
  const cell = { type: 'tableCell', content: [paragraph('in a cell')] }
  const table: TextNode = {
    type: 'doc',
    content: [
      paragraph('before'),
      { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
    ],
  }
  const withTable = stateOf(table, 1)
  const end = withTable.doc.content.size
  expect(change(withTable, (tr) => tr.delete(8, end))).toBe('table')
  expect(change(withTable, (tr) => tr.delete(3, 14))).toBe('table')
  const insert = withTable.doc.child(1)
  expect(change(withTable, (tr) => tr.insert(8, insert))).toBe('table')
  expect(change(withTable, (tr) => tr.insert(8, schema.nodes.horizontalRule.create()))).toBe(
    'structure',
  )
  expect(typeof change(withTable, (tr) => tr.insertText('words ', 12))).toBe('object')
})

test('one’s own proposed words are formatted and taken back outright, another’s are not', () => {
  const proposed = done(change(stateOf(textOfLines('said'), 5), (tr) => tr.insertText(' new')))
  const chosen = proposed.apply(proposed.tr.setSelection(TextSelection.create(proposed.doc, 6, 9)))
  const bold = done(press(chosen, toggleMark(schema.marks.bold)))
  expect(suggestionsIn(bold.doc)).toMatchObject([{ inserted: ' new' }])
  expect(decide(bold.doc, 'accept').toString()).toContain('bold("new")')
  expect(press(chosen, toggleMark(schema.marks.bold), bruno)).toBe('formatting')
  const taken = done(change(chosen, (tr) => tr.delete(5, 9)))
  expect(taken.doc.textContent).toBe('said')
})

test('who writes inside another’s proposal, and does not propose, writes text', () => {
  const proposed = done(change(stateOf(textOfLines('said'), 5), (tr) => tr.insertText(' new')))
  const written = proposed.tr.insertText('X', 7)
  writePlainly(written)
  expect(decide(written.doc, 'reject').textContent).toBe('saidX')
  expect(decide(written.doc, 'accept').textContent).toBe('said nXew')
})
