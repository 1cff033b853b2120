import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextNode } from '#server/documents/text-node.ts'
import { correctLine } from '#server/minutes/correct-line.ts'
import { findLine, linesOf } from '#server/minutes/lines-of.ts'

const line = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content })
const words = (text: string, ...marks: string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
})
const citation: TextNode = { type: 'citation', attrs: { evidenceId: 'e' } }
const text: TextNode = {
  type: 'doc',
  content: [
    line(words('The '), words('envoys', 'bold'), words(' leave on Monday'), citation, words('.')),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [line(words('First'))] },
        { type: 'listItem', content: [line(words('Second'))] },
      ],
    },
  ],
}

describe('a corrected line', () => {
  it('keeps bold, citations and what stands around what differs', () => {
    const [first] = correctLine(text, 0, 'The envoys leave on Friday.').content ?? []
    expect(first?.content).toEqual([
      words('The '),
      words('envoys', 'bold'),
      words(' leave on Friday'),
      citation,
      words('.'),
    ])
  })

  it('leaves every other line as it was, the very same', () => {
    const corrected = correctLine(text, 1, 'Foremost')
    expect(linesOf(corrected).map((one) => one.words)).toEqual([
      'The envoys leave on Monday.',
      'Foremost',
      'Second',
    ])
    expect(corrected.content?.[0]).toBe(text.content?.[0])
  })

  it('goes where it is to say nothing, with the bullet that held it', () => {
    const corrected = correctLine(text, 2, '')
    expect(linesOf(corrected).map((one) => one.words)).toEqual([
      'The envoys leave on Monday.',
      'First',
    ])
    expect(corrected.content?.[1]?.content).toHaveLength(1)
  })

  it('says what was asked for, whatever it said', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀') })
    fc.assert(
      fc.property(
        letters,
        letters.filter((one) => one !== ''),
        (stood, wanted) => {
          const before: TextNode = {
            type: 'doc',
            content: [line(...(stood ? [words(stood)] : []))],
          }
          expect(linesOf(correctLine(before, 0, wanted))[0]?.words).toBe(wanted)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

describe('a line that is looked for', () => {
  it('is found where it moved to, and not where two say the same', () => {
    expect(findLine(text, 0, 'Second')?.line).toBe(2)
    const twice: TextNode = { type: 'doc', content: [line(words('A')), line(words('A'))] }
    expect(findLine(twice, 1, 'A')?.line).toBe(1)
    expect(findLine(twice, 5, 'A')).toBeUndefined()
  })
})
