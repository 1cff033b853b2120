import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../../server/documents/from-ydoc.ts'
import { suggestionKey, suggestionsIn } from '../../../server/documents/suggestions-in.ts'
import { plainTextOf } from '../../../server/documents/to-text.ts'
import {
  amina,
  anyStroke,
  bruno,
  decide,
  edit,
  exchange,
  inLine,
  Page,
  type Stroke,
  textOfLines,
} from './shared-text.ts'

/** Many texts are made and met; a busy machine takes its time (ms). */
const patience = 30_000

const written = ['The first line.', '', 'And a third, été.']
const start = textOfLines(...written)

const pair = () => [new Page(amina, start), new Page(bruno, start)] as const

/** Strokes of two people who see each other's work only where `meets` says so. */
const together = (stroke: typeof anyStroke) =>
  fc.array(fc.record({ stroke, first: fc.boolean(), meets: fc.boolean() }), {
    minLength: 2,
    maxLength: 12,
  })

// In letters of their own: of two equal letters side by side the shared text cannot say which is whose, and
// in some thousands of such meetings it once takes the one for the other.
const spell = (stroke: Stroke, first: boolean): Stroke => {
  if (stroke.kind !== 'type') return stroke
  const letters = first ? '1234' : '5678'
  const words = [...stroke.words].map((_, at) => letters[(stroke.at + at) % 4])
  return { ...stroke, words: words.join('') }
}

test(
  'two who suggest at once come to the same text, and nothing that stood there is lost',
  () => {
    fc.assert(
      fc.property(together(inLine), (strokes) => {
        const [one, other] = pair()
        for (const { stroke, first, meets } of strokes) {
          ;(first ? one : other).suggest(spell(stroke, first))
          if (meets) exchange(one, other)
        }
        exchange(one, other)
        expect(textOf(one.shared)).toEqual(textOf(other.shared))
        one.settle('reject')
        exchange(one, other)
        expect(textOf(one.shared)).toEqual(textOf(other.shared))
        expect(isWithin(written.join('\n'), plainTextOf(textOf(other.shared)))).toBe(true)
      }),
      { numRuns: 80 },
    )
  },
  patience,
)

/** Whether the letters of one text are all in another, in their order. */
function isWithin(text: string, other: string): boolean {
  let found = 0
  for (const letter of other) if (letter === text[found]) found += 1
  return found === text.length
}

test(
  'in whatever order suggestions are decided, and by whom, both come to the same text',
  () => {
    const verdicts = fc.array(
      fc.record({
        which: fc.nat(20),
        verdict: fc.constantFrom('accept' as const, 'reject' as const),
        first: fc.boolean(),
        meets: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(together(inLine), verdicts, (strokes, decisions) => {
        const [one, other] = pair()
        for (const { stroke, first } of strokes) {
          ;(first ? one : other).suggest(stroke)
          exchange(one, other)
        }
        for (const { which, verdict, first, meets } of decisions) {
          const page = first ? one : other
          const open = suggestionsIn(page.document)
          const chosen = open[which % Math.max(open.length, 1)]
          if (chosen === undefined) continue
          page.settle(verdict, (stamp) => suggestionKey(stamp) === suggestionKey(chosen))
          const left = suggestionsIn(page.document).map(suggestionKey)
          expect(left).not.toContain(suggestionKey(chosen))
          if (meets) exchange(one, other)
        }
        exchange(one, other)
        expect(textOf(one.shared)).toEqual(textOf(other.shared))
        one.settle('accept')
        expect(suggestionsIn(one.document)).toEqual([])
      }),
      { numRuns: 80 },
    )
  },
  patience,
)

test(
  'suggestions over each other, breaks too: all accepted is what the plain edits would have given',
  () => {
    fc.assert(
      fc.property(together(anyStroke), (strokes) => {
        const [one, other] = pair()
        for (const { stroke, first } of strokes) {
          const page = first ? one : other
          const plain = decide(edit(page.document, stroke).doc, 'accept')
          page.suggest(stroke)
          exchange(one, other)
          expect(decide(page.document, 'accept').toJSON()).toEqual(plain.toJSON())
        }
        one.settle('reject')
        exchange(one, other)
        expect(textOf(other.shared)).toEqual(start)
      }),
      { numRuns: 40 },
    )
  },
  patience,
)

test('what two propose to take away stays until one is accepted; one rejected leaves the other', () => {
  const [one, other] = pair()
  const all = { kind: 'delete', at: 0, to: 400 } as const
  one.suggest(all)
  other.suggest(all)
  exchange(one, other)
  expect(suggestionsIn(one.document)).toHaveLength(2)
  one.settle('reject', ({ memberId }) => memberId === amina)
  exchange(one, other)
  expect(suggestionsIn(other.document)).toMatchObject([{ memberId: bruno, inserted: '' }])
  expect(plainTextOf(textOf(other.shared))).toBe(written.join('\n'))
})

test('nobody deletes what another proposes: it is proposed to go, and only its author takes it back', () => {
  const [one, other] = pair()
  one.suggest({ kind: 'type', at: 0, words: 'new ' })
  exchange(one, other)
  other.suggest({ kind: 'delete', at: 0, to: 100 })
  exchange(one, other)
  expect(one.document.textContent).toContain('new ')
  const [first] = suggestionsIn(one.document)
  expect(first).toMatchObject({ memberId: amina, inserted: 'new ' })
  one.suggest({ kind: 'delete', at: 0, to: 100 })
  expect(one.document.textContent).not.toContain('new')
})

test('a word typed letter by letter is one suggestion', () => {
  const [one] = pair()
  for (const letter of 'word') one.suggest({ kind: 'type', at: 0, words: letter })
  expect(suggestionsIn(one.document)).toMatchObject([{ memberId: amina, inserted: 'drow' }])
})
