import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Places } from '../../realtime/places.ts'
import { weigh } from '../../realtime/weigh.ts'
import { beside, updateOfStructs } from './hostile.ts'
import { updatesOf } from './raw.ts'

/** What an update weighs for a document into which these were applied. */
function weightOf(update: Uint8Array, ...before: Uint8Array[]): number {
  const document = new Y.Doc()
  for (const one of before) Y.applyUpdate(document, one)
  const { structs, ds } = Y.decodeUpdate(update)
  return weigh(structs, ds, { places: new Places(document), document }, 1_000_000)
}

const write = (document: Y.Doc, at: number, words: string) => {
  const text = document.getXmlFragment('text').get(0)
  if (text instanceof Y.XmlText) text.insert(at, words)
}
const typed = updatesOf(
  1,
  (document) => document.getXmlFragment('text').insert(0, [new Y.XmlText()]),
  ...Array.from({ length: 3_000 }, (_, at) => (document: Y.Doc) => {
    write(document, Math.floor(at / 2), 'x')
  }),
)
const besideFrom = (client: number, count: number) =>
  updateOfStructs([{ client, clock: 0, structs: new Array(count).fill(beside) }])

test('a keystroke weighs next to nothing, however long the text and wherever it is', () => {
  const last = typed.at(-1) ?? new Uint8Array()
  expect(weightOf(last, ...typed.slice(0, -1))).toBeLessThan(10)
})

test('what is written where others wrote much weighs as much as Yjs has to go through', () => {
  expect(weightOf(besideFrom(2, 1), besideFrom(1, 5_000))).toBeGreaterThanOrEqual(5_000)
  expect(weightOf(besideFrom(2, 4), besideFrom(1, 5_000))).toBeGreaterThanOrEqual(20_000)
  expect(weightOf(besideFrom(2, 4))).toBeLessThan(20)
})

test('neighbours that are the wrong way round are no way to weigh less', () => {
  const [words = new Uint8Array()] = updatesOf(1, (document) => {
    document.getXmlFragment('text').insert(0, [new Y.XmlText('words of one struct')])
  })
  const more = besideFrom(3, 2_000)
  const between = (left: number, right: number) =>
    updateOfStructs([{ client: 2, clock: 0, structs: [wordBetween([1, left], [1, right])] }])
  expect(weightOf(between(3, 4), words, more)).toBeLessThan(10)
  const root = (left: readonly [number, number], right: readonly [number, number]) =>
    updateOfStructs([{ client: 2, clock: 0, structs: [wordBetween(left, right)] }])
  // The later of them stand before the earlier.
  expect(weightOf(root([3, 1_000], [3, 1_500]), more)).toBeGreaterThanOrEqual(1_000)
  expect(weightOf(root([3, 1_000], [3, 999]), more)).toBeLessThan(10)
})

/** A word that says between which two it was written. */
const wordBetween =
  (left: readonly [number, number], right: readonly [number, number]) =>
  (encoder: encoding.Encoder): void => {
    encoding.writeUint8(encoder, 4 | 0x80 | 0x40)
    for (const number of [...left, ...right]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, 'x')
  }

test('an attribute that was set often weighs as much as it was set', () => {
  const attribute = (client: number, times: number) => {
    const set = (document: Y.Doc) => {
      const line = document.getXmlFragment('text').get(0)
      if (line instanceof Y.XmlElement) line.setAttribute('level', String(client))
    }
    const document = new Y.Doc()
    Y.applyUpdate(document, line)
    document.clientID = client
    const before = Y.encodeStateVector(document)
    for (let time = 0; time < times; time += 1) document.transact(() => set(document))
    return Y.encodeStateAsUpdate(document, before)
  }
  const [line = new Uint8Array()] = updatesOf(1, (document) =>
    document.getXmlFragment('text').insert(0, [new Y.XmlElement('heading')]),
  )
  const often = Array.from({ length: 500 }, (_, at) => attribute(10 + at, 1))
  expect(weightOf(attribute(5, 1), line, ...often)).toBeGreaterThanOrEqual(500)
  expect(weightOf(attribute(5, 1), line)).toBeLessThan(10)
})

test('deletions weigh what they go through, also when they name the same over and over', () => {
  const overlapping = deletionsOf(1, new Array(2_000).fill([0, 3_000]))
  expect(weightOf(overlapping, ...typed)).toBeGreaterThan(100_000)
  expect(weightOf(deletionsOf(1, [[0, 3_000]]), ...typed)).toBeLessThan(1_000)
})

/** An update that only deletes: these ranges of a client id. */
function deletionsOf(client: number, ranges: readonly (readonly [number, number])[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const numbers = [0, 1, client, ranges.length, ...ranges.flat()]
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}
