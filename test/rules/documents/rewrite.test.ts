import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { textRoot } from '../../../server/documents/schema.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { plainTextOf } from '../../../server/documents/to-text.ts'
import { replaceText, updateOf } from '../../../server/documents/to-update.ts'
import { anyText, saying } from './any-text.ts'

const holding = (text: TextNode): Y.Doc => {
  const document = new Y.Doc()
  Y.applyUpdate(document, updateOf(text, 1))
  return document
}

/** How many characters a change brings that were not there. */
const brought = (update: Uint8Array): number =>
  Y.decodeUpdate(update).structs.reduce(
    (sum, struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString
        ? sum + struct.length
        : sum,
    0,
  )

describe('replacing a text', () => {
  it('makes it say the other one, whatever they are, here and where the update arrives', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const document = holding(one)
        const elsewhere = new Y.Doc()
        Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(document))
        const update = replaceText(document, other, 2)
        Y.applyUpdate(elsewhere, update)
        expect(textOf(document)).toEqual(other)
        expect(textOf(elsewhere)).toEqual(other)
      }),
      { numRuns: 300 },
    )
  })

  it('by itself changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = holding(text)
        const before = Y.encodeStateAsUpdate(document)
        replaceText(document, structuredClone(text), 2)
        expect(Y.encodeStateAsUpdate(document)).toEqual(before)
      }),
    )
  })

  it('writes the words that differ and no others', () => {
    const kept = 'Families who fled in January have not returned.'
    const document = holding(saying('One.', kept, `${kept} Nobody knows why.`))
    const update = replaceText(document, saying(kept, `${kept} Somebody knows why.`, 'Two.'), 2)
    expect(brought(update)).toBe('Somebody'.length + 'Two.'.length)
  })

  it('keeps a place in what stays, and what somebody types there meanwhile', () => {
    const document = holding(saying('Gone.', 'The militia left at dawn.'))
    const elsewhere = new Y.Doc()
    Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(document))
    const line = elsewhere.getXmlFragment(textRoot).get(1)
    const words = line instanceof Y.XmlElement ? line.get(0) : undefined
    if (!(words instanceof Y.XmlText)) throw new Error('a line holds words')
    const place = Y.createRelativePositionFromTypeIndex(words, 'The militia'.length)
    words.insert('The militia'.length, ' and its leaders')
    const meanwhile = Y.encodeStateAsUpdate(elsewhere)

    Y.applyUpdate(elsewhere, replaceText(document, saying('The militia left at night.', 'New.'), 2))
    Y.applyUpdate(document, meanwhile)
    expect(plainTextOf(textOf(elsewhere))).toBe('The militia and its leaders left at night.\nNew.')
    expect(plainTextOf(textOf(document))).toBe(plainTextOf(textOf(elsewhere)))
    const now = Y.createAbsolutePositionFromRelativePosition(place, elsewhere)
    expect(now?.type).toBe(words)
  })
})
