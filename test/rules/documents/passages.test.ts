import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { findWords } from '../../../server/documents/find-words.ts'
import { passageNow } from '../../../server/documents/passage-now.ts'
import { positionsOf, wordsOf } from '../../../server/documents/passages.ts'
import { textRoot } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

const saying = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const opened = (...updates: Uint8Array[]): Y.Doc => {
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  return document
}
const lineAt = (document: Y.Doc, at: number): Y.XmlText => {
  const line = document.getXmlFragment(textRoot).get(at)
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined
  if (!(text instanceof Y.XmlText)) throw new Error(`no line ${at}`)
  return text
}
/** Marks these words, as a thread keeps them. */
const mark = (document: Y.Doc, quote: string) => {
  const words = wordsOf(document)
  const from = words.text.indexOf(quote)
  const positions = positionsOf(words, { from, to: from + quote.length })
  if (from < 0 || positions === null) throw new Error(`“${quote}” is not there`)
  return {
    ...{ ...positions, quote },
    before: words.text.slice(Math.max(0, from - 32), from),
    after: words.text.slice(from + quote.length, from + quote.length + 32),
  }
}
const read = (document: Y.Doc, kept: ReturnType<typeof mark>): string | null => {
  const words = wordsOf(document)
  const passage = passageNow(document, words, kept)
  return passage && words.text.slice(passage.from, passage.to)
}
const exchange = (one: Y.Doc, other: Y.Doc) => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}

const seed = updateOf(
  saying('Men with lists go from house to house.', 'The courts are closed since Monday.'),
  1,
)

test('a passage keeps its words while others write around it at once; edges take nothing in', () => {
  const [one, other] = [opened(seed), opened(seed)]
  const kept = mark(one, 'lists')
  lineAt(one, 0).insert('Men with '.length, 'two ')
  lineAt(other, 0).insert('Men with lists'.length, ' of names')
  lineAt(other, 1).insert(0, 'All ')
  exchange(one, other)
  expect([read(one, kept), read(other, kept)]).toEqual(['lists', 'lists'])
  lineAt(one, 0).insert(wordsOf(one).text.indexOf('lists') + 2, '-')
  exchange(one, other)
  expect([read(one, kept), read(other, kept)]).toEqual(['li-sts', 'li-sts'])
})

test('a passage deleted by one while another writes beside it is an orphan for both', () => {
  const [one, other] = [opened(seed), opened(seed)]
  const kept = mark(one, 'lists')
  lineAt(one, 0).delete('Men with '.length, 'lists'.length)
  lineAt(other, 0).insert('Men with '.length, 'long ')
  exchange(one, other)
  expect([read(one, kept), read(other, kept)]).toEqual([null, null])
})

test('what is left of a passage stays marked', () => {
  const document = opened(seed)
  const kept = mark(document, 'from house to house')
  lineAt(document, 0).delete('Men with lists go from '.length, 'house to '.length)
  expect(read(document, kept)).toBe('from house')
  const across = mark(document, 'house.\nThe courts are closed')
  document.getXmlFragment(textRoot).delete(0, 1)
  expect(read(document, across)).toBe('The courts are closed')
})

test('the log compacted and loaded again says the same of every passage', () => {
  const document = opened(seed)
  const kept = mark(document, 'courts are closed')
  const gone = mark(document, 'Men with lists')
  lineAt(document, 1).insert(0, 'Since the election ')
  document.getXmlFragment(textRoot).delete(0, 1)
  const loaded = opened(Y.encodeStateAsUpdate(document))
  expect(read(loaded, kept)).toBe('courts are closed')
  expect(read(loaded, gone)).toBeNull()
})

test('a line that is split, or brought back by an undo, is new to Yjs: its words are found again', () => {
  const document = opened(seed)
  const kept = mark(document, 'since Monday')
  // As the editor splits a line: the rest is deleted and written again in a line of its own.
  lineAt(document, 1).delete('The courts are closed '.length, 'since Monday.'.length)
  expect(read(document, kept)).toBeNull()
  const line = new Y.XmlElement('paragraph')
  line.insert(0, [new Y.XmlText('since Monday.')])
  document.getXmlFragment(textRoot).insert(2, [line])
  expect(read(document, kept)).toBe('since Monday')

  const [one, other] = [opened(seed), opened(seed)]
  const deleted = mark(one, 'house to house')
  const undo = new Y.UndoManager(one.getXmlFragment(textRoot))
  lineAt(one, 0).delete('Men with lists go from '.length, 'house to house'.length)
  undo.undo()
  exchange(one, other)
  expect([read(one, deleted), read(other, deleted)]).toEqual(['house to house', 'house to house'])
})

test('words that stand twice are told apart by those around them, or not guessed at', () => {
  const words = 'The army moved north.\nThe police moved north.\n'
  const before = 'The police '
  expect(findWords(words, { quote: 'moved', before, after: ' north.\n' })).toEqual({
    from: words.indexOf('police ') + 'police '.length,
    to: words.indexOf('police ') + 'police moved'.length,
  })
  expect(findWords('aha aha', { quote: 'aha', before: '', after: '' })).toBeNull()
  expect(findWords('the only one', { quote: 'the', before: 'about ', after: ' ship' })).toBeNull()
  expect(findWords('', { quote: '', before: '', after: '' })).toBeNull()
})

test('a passage never takes in a word that was not in it, whoever deletes what, and all see the same', () => {
  const step = fc.record({
    by: fc.nat(1),
    line: fc.nat(1),
    at: fc.nat(40),
    length: fc.integer({ min: -3, max: 12 }),
    meet: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const docs = [opened(seed), opened(seed)] as const
      const kept = mark(docs[0], 'go from house to house.\nThe courts')
      for (const { by, line, at, length, meet } of steps) {
        const text = lineAt(docs[by === 0 ? 0 : 1], line)
        const place = Math.min(at, text.length)
        if (length < 0) text.insert(place, '#'.repeat(-length))
        else text.delete(place, Math.min(length, text.length - place))
        if (meet) exchange(...docs)
      }
      exchange(...docs)
      const [one, other] = [read(docs[0], kept), read(docs[1], kept)]
      expect(one).toBe(other)
      const left = (one ?? '').replaceAll('#', '')
      let from = 0
      for (const character of left) {
        from = kept.quote.indexOf(character, from) + 1
        expect(from, `“${left}” of “${kept.quote}”`).toBeGreaterThan(0)
      }
    }),
    { numRuns: 200 },
  )
})
