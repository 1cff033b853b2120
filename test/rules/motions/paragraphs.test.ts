import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextNode } from '#server/documents/text-node.ts'
import {
  amountChanged,
  anchorAt,
  locate,
  paragraphsOf,
  withChange,
} from '#server/motions/paragraphs.ts'

const line = (text: string): TextNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
})
const saying = (...lines: string[]): TextNode => ({ type: 'doc', content: lines.map(line) })
const anchor = (text: TextNode, place: number) => {
  const found = anchorAt(text, place)
  if (!found) throw new Error('there is no such paragraph')
  return found
}
const anyText = fc
  .array(fc.constantFrom('Send monitors.', 'Pay for them.', 'Report weekly.', 'Tell the press.'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((lines) => saying(...lines))

describe('a paragraph', () => {
  it('is found where it stands, also among others that say the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const place = (at % paragraphsOf(text).length) + 1
        const found = locate(text, anchor(text, place))
        expect(found).toMatchObject({ place, changed: false })
      }),
      { numRuns: 10_000 },
    )
  })

  it('is found again where others came, went or changed around it', () => {
    const before = saying('Send monitors.', 'Pay for them.', 'Report weekly.')
    const after = saying('A preamble.', 'Send forty monitors today.', 'Pay for them.')
    expect(locate(after, anchor(before, 2))).toMatchObject({ place: 3, changed: false })
  })

  it('is said to be changed where its words were, or where others came to say the same', () => {
    const before = saying('Send monitors to the salt road.', 'Pay for them.')
    const edited = saying('Send forty monitors to the salt road.', 'Pay for them.')
    expect(locate(edited, anchor(before, 1))).toMatchObject({ place: 1, changed: true })
    const twice = saying('Pay for them.', 'Send monitors.', 'Pay for them.')
    expect(locate(twice, anchor(before, 2))).toMatchObject({ place: 1, changed: true })
    expect(locate(saying('Nothing of it.'), anchor(before, 1))).toBeNull()
    expect(anchorAt(before, 3)).toBeUndefined()
    expect(locate(edited, anchor(before, 0))).toMatchObject({ place: 0, changed: false })
  })
})

describe('a change of one paragraph', () => {
  it('touches nothing else of the text', () => {
    const changes = fc.constantFrom('delete' as const, 'replace' as const, 'insert_after' as const)
    fc.assert(
      fc.property(anyText, fc.nat(), changes, (text, at, change) => {
        const place = (at % paragraphsOf(text).length) + 1
        const newText = change === 'delete' ? [] : [line('New words.'), line('And more.')]
        const after = withChange(text, { change, place, newText }).content ?? []
        const before = text.content ?? []
        const kept = change === 'insert_after' ? place : place - 1
        expect(after.slice(0, kept)).toEqual(before.slice(0, kept))
        expect(after.slice(kept, kept + newText.length)).toEqual(newText)
        expect(after.slice(kept + newText.length)).toEqual(before.slice(place))
      }),
      { numRuns: 5_000 },
    )
  })

  it('is as large as the words that it removes and adds', () => {
    expect(amountChanged(line('Send forty monitors.'), [])).toBe(3)
    expect(amountChanged(line('Send forty monitors.'), [line('Send fifty monitors.')])).toBe(2)
    expect(amountChanged(null, [line('Pay for them.')])).toBe(3)
    expect(amountChanged(line('Send them.'), [line('Send them.')])).toBe(0)
  })
})
