import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { locate, mapPlaces, shiftPlaces } from '../../../app/_editor/comments/locate.ts'
import { passageAt } from '../../../app/_editor/comments/passage-at.ts'
import { placesIn } from '../../../app/_editor/comments/words-in-doc.ts'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { positionsOf, wordsOf } from '../../../server/documents/passages.ts'
import { schema } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { updateOf } from '../../../server/documents/to-update.ts'

const text = (words: string): TextNode => ({ type: 'text', text: words })
const line = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content })
const written: TextNode = {
  type: 'doc',
  content: [
    { type: 'heading', content: [text('Options')] },
    line(
      text('Envoys '),
      { type: 'citation', attrs: { evidenceId: '7d0c' } },
      text(' leave on Friday.'),
    ),
    { type: 'horizontalRule' },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [line(text('By the lake'), { type: 'hardBreak' })] }],
    },
    { type: 'paragraph' },
    line(text('Or not.')),
  ],
}
const opened = () => {
  const document = new Y.Doc()
  Y.applyUpdate(document, updateOf(written, 1))
  return { document, doc: schema.nodeFromJSON(textOf(document)) }
}
const threadOn = (document: Y.Doc, quote: string) => {
  const words = wordsOf(document)
  const from = words.text.indexOf(quote)
  const positions = positionsOf(words, { from, to: from + quote.length })
  if (positions === null) throw new Error(`“${quote}” is not there`)
  return { ...positions, quote, before: '', after: '', threadId: quote }
}

test('every passage stands in the editor where the shared text has it', () => {
  const { document, doc } = opened()
  const words = wordsOf(document)
  expect(placesIn(doc).length).toBe(words.text.length)
  for (const quote of ['Options', 'Envoys', 'leave on Friday', 'By the lake', 'Or not.']) {
    const [place] = locate(document, doc, [threadOn(document, quote)]) ?? []
    expect(place && doc.textBetween(place.from, place.to)).toBe(quote)
  }
})

test('what is selected, or the paragraph of the caret, becomes the passage with those very words', () => {
  const { document, doc } = opened()
  const state = EditorState.create({ doc })
  const passageOf = (from: number, to: number) => {
    const $from = doc.resolve(from)
    const selection = { empty: from === to, $from, from, to } as EditorState['selection']
    return passageAt({ ...state, doc, selection } as EditorState, document)
  }
  const [place] = locate(document, doc, [threadOn(document, 'leave on')]) ?? []
  if (place === undefined) throw new Error('not there')
  expect(passageOf(place.from - 1, place.to + 1)?.quote).toBe('leave on')
  expect(passageOf(place.from, place.from)?.quote).toBe('Envoys \uFFFC leave on Friday.')
  expect(passageOf(1, 1)?.quote).toBe('Options')
})

const wordsAt =
  (doc: EditorState['doc']) =>
  ({ from, to }: { from: number; to: number }) =>
    doc.textBetween(from, to)

test('a change from elsewhere shifts passages as looking them up anew would', () => {
  const { doc } = opened()
  const plain = doc.textBetween(0, doc.content.size, ' ', ' ')
  expect(plain).toContain('Friday')
  const size = doc.content.size
  const places = [
    { threadId: 'a', from: 2, to: 5 },
    { threadId: 'b', from: 24, to: 30 },
    { threadId: 'c', from: size - 4, to: size - 2 },
  ]
  let answered = 0
  fc.assert(
    fc.property(fc.nat(size), fc.nat(6), fc.stringMatching(/^[a-z]{0,3}$/), (at, length, typed) => {
      const { tr } = EditorState.create({ doc })
      const $at = doc.resolve(Math.min(at, size))
      if (!$at.parent.isTextblock) return
      const end = Math.min(at + length, $at.end())
      tr.insertText(typed, at, end)
      const shifted = shiftPlaces(places, doc, tr.doc)
      // Null asks for the slow way; an answer must be the one that the change itself gives.
      if (shifted === null) return
      answered += 1
      const isOver = places.some(({ from, to }) => from < end && to > at)
      // Letters typed over the same letters change nothing, though the change itself counts them as gone.
      if (isOver) expect(shifted.map(wordsAt(tr.doc))).toEqual(places.map(wordsAt(doc)))
      else expect(shifted).toEqual(mapPlaces(places, tr.mapping))
    }),
    { numRuns: 300 },
  )
  expect(answered).toBeGreaterThan(50)
})

test('so do several changes at once, each in a line of its own', () => {
  const { doc } = opened()
  const places = [
    { threadId: 'a', from: 2, to: 5 },
    { threadId: 'b', from: 24, to: 30 },
    { threadId: 'c', from: doc.content.size - 4, to: doc.content.size - 2 },
  ]
  const lines: number[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) lines.push(at + 1)
  })
  let answered = 0
  const typed = fc.array(fc.stringMatching(/^[a-z]{0,3}$/), {
    minLength: lines.length,
    maxLength: lines.length,
  })
  fc.assert(
    fc.property(typed, fc.boolean(), (words, isAtEnd) => {
      const { tr } = EditorState.create({ doc })
      for (const [index, at] of [...lines.entries()].reverse()) {
        const $at = doc.resolve(at)
        tr.insertText(words[index] ?? '', isAtEnd ? $at.end() : at)
      }
      const shifted = shiftPlaces(places, doc, tr.doc)
      if (shifted === null) return
      answered += 1
      expect(shifted).toEqual(mapPlaces(places, tr.mapping))
    }),
    { numRuns: 300 },
  )
  expect(answered).toBeGreaterThan(50)
})
