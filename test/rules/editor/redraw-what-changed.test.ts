import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyStroke, edit } from '../suggestions/shared-text.ts'
import { BoundEditor, meet } from './bound-editor.ts'

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const seed = {
  type: 'doc',
  content: [
    { type: 'heading', content: [{ type: 'text', text: 'Perpetrators' }] },
    words('The first line.'),
    { type: 'bulletList', content: [{ type: 'listItem', content: [words('In a list.')] }] },
    words('And a last, été.'),
  ],
}

test('what two people see while they write is what the whole text would look like drawn anew', () => {
  const turn = fc.record({ stroke: anyStroke, first: fc.boolean(), meets: fc.boolean() })
  fc.assert(
    fc.property(fc.array(turn, { minLength: 2, maxLength: 14 }), (turns) => {
      const [one, other] = [new BoundEditor(seed), new BoundEditor(seed)]
      for (const { stroke, first, meets } of turns) {
        ;(first ? one : other).change((shown) => edit(shown, stroke))
        if (meets) meet(one, other)
        for (const editor of [one, other]) {
          expect(editor.shown.toJSON()).toEqual(editor.drawnAnew.toJSON())
        }
      }
      meet(one, other)
      expect(one.shown.toJSON()).toEqual(other.shown.toJSON())
    }),
    { numRuns: 100 },
  )
})

test('a letter from elsewhere leaves every other line the very node that is on the screen', () => {
  const [one, other] = [new BoundEditor(seed), new BoundEditor(seed)]
  const before = one.shown
  other.goTo(1)
  other.type('!')
  meet(one, other)
  expect(one.shown.child(1).textContent).toBe('The first line.!')
  for (const line of [0, 2, 3]) expect(one.shown.child(line)).toBe(before.child(line))
})
