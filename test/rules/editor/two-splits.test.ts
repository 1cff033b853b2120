import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { repairOf } from '../../../server/documents/repair.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { BoundEditor, meet } from './bound-editor.ts'

/** Letters of which there is each but once, so that a doubled or a lost one is seen. */
const letters = (from: number, count: number) =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => 0x4e00 + from + at))
const line = letters(0, 40)
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const inList = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(line)] }] }

const pairOn = (...content: TextNode[]) => {
  const seed = { type: 'doc', content: [...content, paragraph('Last.')] }
  return [new BoundEditor(seed), new BoundEditor(seed)] as const
}

const split = (editor: BoundEditor, at: number, depth = 1) =>
  editor.change((shown) => {
    const change = new Transform(shown)
    // Into a list and its item it is two further, and the item is split with the line.
    change.split(at + (depth === 1 ? 1 : 3), depth)
    return change as never
  })

const type = (editor: BoundEditor, at: number, words: string) =>
  editor.change((shown) => new Transform(shown).insert(at, shown.type.schema.text(words)) as never)

/** As the server does, once, when both have met; then all that there is to be read, without breaks between lines. */
const mend = (one: BoundEditor, other: BoundEditor): string => {
  meet(one, other)
  const server = new Y.Doc()
  Y.applyUpdate(server, Y.encodeStateAsUpdate(one.shared))
  const repair = repairOf(server, 9)
  if (repair) for (const editor of [one, other]) Y.applyUpdate(editor.shared, repair)
  meet(one, other)
  expect(one.shown.toJSON()).toEqual(other.shown.toJSON())
  expect(one.shown.toJSON()).toEqual(one.drawnAnew.toJSON())
  expect(repairOf(one.shared, 10)).toBeNull()
  return one.words.replaceAll('\n', '')
}

test('a line that two people split at once reads as before, with both breaks, in whichever order they come', () => {
  const place = fc.integer({ min: 1, max: 31 })
  fc.assert(
    fc.property(place, place, (here, there) => {
      const [one, other] = pairOn(paragraph(line))
      split(one, here)
      split(other, there)
      expect(mend(one, other)).toBe(`${line}Last.`)
      expect(one.shown.childCount).toBe(4)
    }),
    { numRuns: 100 },
  )
})

test('the same in an item of a list', () => {
  const [one, other] = pairOn(inList)
  for (const editor of [one, other]) editor.goTo(1)
  split(one, 12, 2)
  split(other, 21, 2)
  expect(mend(one, other)).toBe(`${line}Last.`)
})

test('whatever each types and splits meanwhile, no letter is lost', () => {
  const place = fc.integer({ min: 2, max: 31 })
  const turn = fc.record({ at: fc.integer({ min: 0, max: 999 }), splits: fc.boolean() })
  fc.assert(
    fc.property(place, place, fc.array(turn, { maxLength: 8 }), (here, there, turns) => {
      const [one, other] = pairOn(paragraph(line))
      split(one, here)
      split(other, there)
      for (const [number, { at, splits }] of turns.entries()) {
        const editor = number % 2 ? one : other
        const where = 1 + Math.floor((at / 1_000) * (line.length + 2))
        if (!editor.shown.resolve(where).parent.isTextblock) continue
        if (splits) split(editor, where - 1)
        else type(editor, where, letters(100 + number, 1))
      }
      meet(one, other)
      const before = new Set(one.words)
      mend(one, other)
      expect(new Set(one.words)).toEqual(before)
    }),
    { numRuns: 300 },
  )
})

test('the same few letters that two people type at once below one line stay both, as do equal lines one after the other', () => {
  const [one, other] = pairOn(paragraph('Deleted tail'), paragraph(line))
  one.change((shown) => new Transform(shown).delete(8, 13) as never)
  meet(one, other)
  for (const editor of [one, other]) {
    editor.goTo(0)
    editor.enter()
    editor.type('To do')
  }
  expect(mend(one, other)).toBe(`DeletedTo doTo do${line}Last.`)

  const [first, second] = pairOn(paragraph(line))
  split(first, 10)
  meet(first, second)
  second.goTo(0)
  second.enter()
  second.type(line.slice(10))
  expect(mend(first, second)).toBe(`${line.slice(0, 10)}${line.slice(10)}${line.slice(10)}Last.`)
})
