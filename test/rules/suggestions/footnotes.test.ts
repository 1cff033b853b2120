import { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { propose } from '../../../app/_editor/suggestions/propose.ts'
import { schema } from '../../../server/documents/schema.ts'
import { settle } from '../../../server/documents/settle.ts'
import { amina, bruno, textOfLines } from './shared-text.ts'

const stateOf = (doc: Node, from = 1, to = from) =>
  EditorState.create({ doc, schema, selection: TextSelection.create(doc, from, to) })

/** “ab” with a footnote “cd”, then “ef”, in one line; then another line. */
const noted = (by: string | null): Node => {
  const state = stateOf(Node.fromJSON(schema, textOfLines('abef', 'gh')))
  const note = schema.nodes.footnote.create(null, schema.text('cd'))
  const tr = state.tr.insert(3, note)
  if (by === null) return tr.doc
  const proposed = propose(tr, state, { memberId: by, at: 7, newId: () => 'first-1' })
  if (!proposed.ok) throw new Error(`refused: ${proposed.why}`)
  return proposed.transaction.doc
}

const carets = (doc: Node) =>
  Array.from({ length: doc.content.size }, (_, at) => at).filter(
    (at) => doc.resolve(at).parent.inlineContent,
  )

/** Every stretch of a text that begins and ends in one line or one footnote. */
const stretches = (doc: Node) =>
  carets(doc).flatMap((from) =>
    carets(doc)
      .filter((to) => to > from && doc.resolve(to).sameParent(doc.resolve(from)))
      .map((to) => [from, to] as const),
  )

const decided = (doc: Node, verdict: 'accept' | 'reject'): Node => {
  const { tr } = stateOf(doc)
  settle(tr, verdict, () => true)
  tr.doc.check()
  return tr.doc
}

describe('a footnote that is proposed to go', () => {
  it.each([null, amina, bruno])('takes no word beside it along, whoever wrote it (%s)', (by) => {
    const doc = noted(by)
    const written = decided(doc, 'accept').textContent
    expect(written).toBe('abcdefgh')
    for (const [from, to] of stretches(doc)) {
      const state = stateOf(doc, from, to)
      const { tr } = state
      tr.delete(from, to)
      const proposed = propose(tr, state, { memberId: amina, at: 8, newId: () => 'next-22' })
      if (!proposed.ok) throw new Error(`refused: ${proposed.why}`)
      const where = `from ${from} to ${to}`
      expect(decided(proposed.transaction.doc, 'accept').textContent, where).toBe(
        tr.doc.textContent,
      )
      if (by === null) expect(decided(proposed.transaction.doc, 'reject').textContent).toBe(written)
    }
  })
})
