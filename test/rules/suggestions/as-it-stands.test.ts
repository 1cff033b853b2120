import { expect, test } from 'vitest'
import { asItStands, asProposed, hasSuggestions } from '../../../server/documents/as-it-stands.ts'
import { countSuggestions } from '../../../server/documents/count-suggestions.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { htmlOf } from '../../../server/documents/to-html.ts'
import { countWords, everyWordOf, plainTextOf } from '../../../server/documents/to-text.ts'
import { amina, bruno, carla, Page, paragraph, textOfLines } from './shared-text.ts'

const mark = (type: string, id: string, memberId: string) => ({
  type,
  attrs: { id, memberId, at: 1_700_000_000_000 },
})

const text: TextNode = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Some ' },
        { type: 'text', text: 'six', marks: [mark('deletion', 'first-1', amina)] },
        { type: 'text', text: 'seven', marks: [mark('insertion', 'first-1', amina)] },
        { type: 'text', text: ' hundred fled' },
        {
          type: 'citation',
          attrs: { evidenceId: carla, insertion: `second-2.${bruno}.1700000000000` },
        },
      ],
    },
    {
      type: 'paragraph',
      attrs: { insertion: `second-2.${bruno}.1700000000000` },
      content: [{ type: 'text', text: ' north.' }],
    },
  ],
}

test('the text as it stands has no proposal adopted: insertions are out, deletions still stand', () => {
  expect(asItStands(text)).toEqual(textOfLines('Some six hundred fled north.'))
  expect(plainTextOf(text)).toBe('Some six hundred fled north.')
  expect(countWords(text)).toBe(5)
})

test('the text as proposed has every proposal adopted', () => {
  const cited = { type: 'citation', attrs: { evidenceId: carla } }
  expect(asProposed(text)).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'Some seven hundred fled' }, cited],
      },
      paragraph(' north.'),
    ],
  })
})

test('what is copied has every word, proposed or not', () => {
  expect(everyWordOf(text)).toBe('Some sixseven hundred fled\n north.')
})

test('two pieces of one suggestion count once, and a text without any is left as it is', () => {
  expect(countSuggestions(text)).toBe(2)
  const plain = textOfLines('Some six hundred fled north.')
  expect(hasSuggestions(plain)).toBe(false)
  expect(asItStands(plain)).toBe(plain)
})

test('a page shows what is proposed as proposed', () => {
  const html = htmlOf(text, () => undefined)
  expect(html).toContain('Some <del>six</del><ins>seven</ins> hundred')
  expect(html).toContain('<ins><span class="citation">[—]</span></ins>')
  expect(html).toContain('<p data-proposed-insertion="">')
})

test('a suggestion without its author is none: the words are plain', () => {
  const page = new Page(amina, textOfLines('Plain.'))
  const forged = { type: 'insertion', attrs: { id: 'first-1' } }
  const seeded = new Page(amina, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Plain.', marks: [forged] }] }],
  })
  expect(seeded.document.toJSON()).toEqual(page.document.toJSON())
})
