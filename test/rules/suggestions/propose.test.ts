import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schema } from '../../../server/documents/schema.ts'
import { amina, anyStroke, bruno, decide, edit, Page, suggest, textOfLines } from './shared-text.ts'

/** Many texts are made and met; a busy machine takes its time (ms). */
const patience = 30_000

const lines = fc.array(fc.constantFrom('', 'one', 'two words', 'été'), {
  minLength: 1,
  maxLength: 4,
})
const turns = fc.array(fc.record({ stroke: anyStroke, author: fc.constantFrom(amina, bruno) }), {
  minLength: 1,
  maxLength: 8,
})

const start = (written: string[]) => Node.fromJSON(schema, textOfLines(...written))

test(
  'everything accepted reads as the plain edits would have',
  () => {
    fc.assert(
      fc.property(lines, turns, (written, strokes) => {
        let document = start(written)
        for (const { stroke, author } of strokes) {
          const plain = decide(edit(document, stroke).doc, 'accept')
          document = suggest(document, stroke, author)
          expect(decide(document, 'accept').toJSON()).toEqual(plain.toJSON())
        }
      }),
      { numRuns: 200 },
    )
  },
  patience,
)

test(
  'everything rejected is the text that was there, whoever suggested over whom',
  () => {
    fc.assert(
      fc.property(lines, turns, (written, strokes) => {
        let document = start(written)
        for (const { stroke, author } of strokes) document = suggest(document, stroke, author)
        document.check()
        expect(decide(document, 'reject').toJSON()).toEqual(start(written).toJSON())
      }),
      { numRuns: 200 },
    )
  },
  patience,
)

test(
  'the shared text carries every suggestion as it was made',
  () => {
    fc.assert(
      fc.property(lines, turns, (written, strokes) => {
        const page = new Page(amina, textOfLines(...written))
        for (const { stroke, author } of strokes) {
          const expected = suggest(page.document, stroke, author)
          page.suggest(stroke, author)
          expect(decide(page.document, 'accept').toJSON()).toEqual(
            decide(expected, 'accept').toJSON(),
          )
          expect(decide(page.document, 'reject').toJSON()).toEqual(
            decide(expected, 'reject').toJSON(),
          )
        }
      }),
      { numRuns: 60 },
    )
  },
  patience,
)
