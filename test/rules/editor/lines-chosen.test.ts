import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { handsOf } from '../../../app/_editor/hands-of.ts'
import { chosenLines, runsOfLines } from '../../../app/_editor/lines-chosen.ts'
import { Authorship } from '../../../server/documents/authorship.ts'
import { schema } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'
import { writtenRuns } from '../../../server/documents/written-runs.ts'
import { anyText, saying } from '../documents/any-text.ts'

const at = new Date('2026-01-14T10:00:00Z')

/** The lines of a text as the log has them, all from one hand. */
const logged = (text: TextNode) => {
  const content = updateOf(text, 1)
  const document = new Y.Doc({ gc: false })
  Y.applyUpdate(document, content)
  const authorship = new Authorship(new Map([[1, 'one']]))
  authorship.add({ sequence: 1, memberId: 'one', at, content })
  return writtenRuns(document, authorship).map(({ runs }) => ({
    runs: runs.map((run) => ({
      ...{ text: run.text, nodes: run.nodes, memberId: run.memberId, name: 'One' },
      ...{ from: run.from.toISOString(), until: run.until.toISOString() },
    })),
  }))
}

const stateOf = (text: TextNode) => EditorState.create({ doc: schema.nodeFromJSON(text) })

test('the lines of the editor are those of the log, whatever the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const state = stateOf(text)
      const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
      const lines = chosenLines(all)
      expect(lines.map((line) => line.text)).toEqual(
        logged(text).map(({ runs }) => runs.map((run) => run.text).join('')),
      )
      expect(runsOfLines(lines, logged(text))).not.toBeNull()
    }),
  )
})

test('a selection is answered as far as it goes, in a footnote too', () => {
  const note: TextNode = { type: 'footnote', content: [{ type: 'text', text: 'By two.' }] }
  const [first, second] = saying('Shots were heard', ' at dawn.').content ?? []
  const text: TextNode = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [...(first?.content ?? []), note, ...(second?.content ?? [])],
      },
    ],
  }
  const state = stateOf(text)
  const chosen = (from: number, to: number) => {
    const { doc, tr } = state
    const selected = state.apply(tr.setSelection(TextSelection.create(doc, from, to)))
    return runsOfLines(chosenLines(selected), logged(text))?.map((run) => run.text)
  }
  expect(chosen(7, 11)).toEqual(['were'])
  expect(chosen(1, 32)).toEqual(['Shots were heard\ufffc at da', 'By two.'])
  expect(chosen(21, 24)).toEqual(['two'])
  expect(chosen(5, 5)).toEqual(['Shots were heard\ufffc at dawn.'])
})

test('a part of a line brings what its own signs stand for', () => {
  const named = (name: string): TextNode => ({ type: 'mention', attrs: { memberId: name, name } })
  const words = (text: string): TextNode => ({ type: 'text', text })
  const line = [named('Ann'), words(' told '), named('Bo'), words(' and '), named('Cy')]
  const text: TextNode = { type: 'doc', content: [{ type: 'paragraph', content: line }] }
  const state = stateOf(text)
  const { doc, tr } = state
  const selected = state.apply(tr.setSelection(TextSelection.create(doc, 4, 12)))
  const [run] = runsOfLines(chosenLines(selected), logged(text)) ?? []
  expect(run?.text).toBe('old \ufffc an')
  expect(run?.nodes).toEqual([{ type: 'mention', named: 'Bo' }])
})

test('words that one hand wrote at several times keep the spaces between them', () => {
  const [line] = chosenLines(stateOf(saying('One two')))
  const run = (words: string, minute: number) => ({
    ...{ text: words, nodes: [], memberId: 'one', name: 'One' },
    ...{ from: `2026-01-14T10:0${minute}:00Z`, until: `2026-01-14T10:0${minute}:00Z` },
  })
  const runs = [run('One', 1), run(' ', 5), run('two', 1)]
  const told = handsOf(runsOfLines(line ? [line] : [], [{ runs }]) ?? [])
  expect(told).toEqual([{ ...run('One two', 1), until: '2026-01-14T10:05:00Z' }])
})

test('a line that somebody has just changed is not answered wrongly', () => {
  const lines = chosenLines(stateOf(saying('As it stands here.')))
  expect(lines).toHaveLength(1)
  expect(runsOfLines(lines, logged(saying('As it stood before.')))).toBeNull()
})
