import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextNode } from '#server/documents/text-node.ts'
import { composeMinutes, type RecordBlocks, wholeMinutes } from '#server/minutes/compose-minutes.ts'

const line = (text: string): TextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const heading = (text: string, level = 3): TextNode => ({
  type: 'heading',
  ...(level === 3 ? {} : { attrs: { level } }),
  content: [{ type: 'text', text }],
})
const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content })
const record: RecordBlocks = {
  opening: [line('Who came')],
  points: [
    { number: '1', title: 'Situation report', blocks: [] },
    { number: '2', title: 'Measures', blocks: [line('Motion 1: adopted')] },
    { number: '2.1', title: 'Envoys', blocks: [line('Motion 2: rejected')] },
  ],
  closing: [line('Actions')],
}
const said = (node: TextNode): string =>
  node.text ?? (node.content ?? []).map(said).join(node.type === 'doc' ? ' / ' : '')

describe('composed minutes', () => {
  it('have what the record says of a point at the end of its section, before its own parts', () => {
    const text = doc(
      heading('1. Situation report'),
      line('Calm.'),
      heading('2. Measures'),
      line('Discussed.'),
      heading('2.1 Envoys', 4),
      line('Refused.'),
    )
    expect(said(wholeMinutes(composeMinutes(text, record)))).toBe(
      [
        ...['Who came', '1. Situation report', 'Calm.', '2. Measures', 'Discussed.'],
        ...['Motion 1: adopted', '2.1 Envoys', 'Refused.', 'Motion 2: rejected', 'Actions'],
      ].join(' / '),
    )
  })

  it('find a point whose number or case somebody changed, and put the rest behind under its title', () => {
    const text = doc(heading('7 measures'), line('Discussed.'), heading('Something else'))
    expect(said(wholeMinutes(composeMinutes(text, record)))).toBe(
      [
        ...['Who came', '7 measures', 'Discussed.', 'Motion 1: adopted', 'Something else'],
        ...['2.1. Envoys', 'Motion 2: rejected', 'Actions'],
      ].join(' / '),
    )
  })

  it('hold every block that somebody wrote, unchanged and in its order, whatever the record says', () => {
    const words = fc.constantFrom('1. Situation report', 'Measures', 'envoys', 'Other', '')
    const block = fc.oneof(
      words.map(line),
      fc.tuple(words, fc.constantFrom(3, 4)).map(([text, level]) => heading(text, level)),
    )
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const pieces = composeMinutes(doc(...blocks), record)
        const written = pieces.filter(({ from }) => from === 'text')
        expect(written.flatMap(({ content }) => content)).toEqual(blocks)
        const told = pieces
          .filter(({ from }) => from === 'record')
          .flatMap(({ content }) => content)
        for (const one of ['Who came', 'Motion 1: adopted', 'Motion 2: rejected', 'Actions']) {
          expect(told.filter((node) => said(node) === one)).toHaveLength(1)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
