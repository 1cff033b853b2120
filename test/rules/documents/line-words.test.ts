import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLineWords, lineWords } from '#server/documents/line-words.ts'
import type { TextNode } from '#server/documents/text-node.ts'

const bold = [{ type: 'bold' }]
const cited: TextNode = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Forty ' },
    { type: 'text', text: 'monitors', marks: bold },
    { type: 'text', text: ' go north' },
    { type: 'citation', attrs: { evidenceId: 'e1' } },
    { type: 'text', text: '.' },
  ],
}

describe('a paragraph in a plain field', () => {
  it('comes back as it was where nothing was changed', () => {
    expect(lineWords(cited)).toBe('Forty monitors go north[1].')
    expect(fromLineWords(lineWords(cited) ?? '', cited)).toEqual([cited])
  })

  it('keeps the looks and the citations of the words that stay', () => {
    const [changed] = fromLineWords('Fifty monitors go far north[1].', cited)
    expect(changed?.content).toEqual([
      { type: 'text', text: 'Fifty ' },
      { type: 'text', text: 'monitors', marks: bold },
      { type: 'text', text: ' go far north' },
      { type: 'citation', attrs: { evidenceId: 'e1' } },
      { type: 'text', text: '.' },
    ])
  })

  it('is one paragraph a line, and the first stays a heading', () => {
    const heading: TextNode = {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'Means' }],
    }
    const lines = fromLineWords('Means\n\nForty monitors.', heading)
    expect(lines.map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    expect(lines[0]).toEqual(heading)
    expect(fromLineWords(' \n ', null)).toEqual([])
    expect(lineWords({ type: 'bulletList' })).toBeNull()
  })

  it('says the words that were written, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Forty', 'monitors', 'go', 'home', '.', 'north')),
        (all) => {
          const words = all.join(' ')
          const said = fromLineWords(words, cited).map((node) => lineWords(node) ?? '')
          expect(said).toEqual(words === '' ? [] : [words])
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
