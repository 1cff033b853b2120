import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BoundEditor, meet } from './bound-editor.ts'

const seed = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Above.' }] }],
}

test('two who begin to type at once in a line that one of them opened keep their words whole', () => {
  const who = fc.array(fc.constantFrom('one', 'other', 'meet'), { minLength: 12, maxLength: 40 })
  fc.assert(
    fc.property(who, (turns) => {
      const [one, other] = [new BoundEditor(seed), new BoundEditor(seed)]
      one.goTo(0)
      one.enter()
      meet(one, other)
      other.goTo(1)
      const left = { one: [...'12345'], other: [...'67890'] }
      for (const turn of turns) {
        if (turn === 'meet') meet(one, other)
        else {
          const letter = left[turn].shift()
          if (letter !== undefined) (turn === 'one' ? one : other).type(letter)
        }
      }
      for (const letter of left.one) one.type(letter)
      for (const letter of left.other) other.type(letter)
      meet(one, other)
      expect(other.words).toBe(one.words)
      expect(['Above.\n1234567890', 'Above.\n6789012345']).toContain(one.words)
    }),
    { numRuns: 100 },
  )
})

test('a line that is opened has its text at once, and one that others open gets it from them alone', () => {
  const [one, other] = [new BoundEditor(seed), new BoundEditor(seed)]
  one.goTo(0)
  one.enter()
  const before = other.shared.store.clients.size
  meet(one, other)
  expect(one.textsIn(1)).toBe(1)
  expect(other.textsIn(1)).toBe(1)
  expect(other.shared.store.clients.size).toBe(before + 1)
  expect(other.shared.store.clients.has(other.shared.clientID)).toBe(false)
})
