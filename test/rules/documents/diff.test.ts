import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonSubsequence } from '../../../server/documents/diff/common-subsequence.ts'
import { compareSections } from '../../../server/documents/diff/compare-sections.ts'
import { type DiffWords, diffElements } from '../../../server/documents/diff/diff-elements.ts'
import { type Difference, sideOf } from '../../../server/documents/diff/difference.ts'
import { isUnchanged } from '../../../server/documents/diff/tally.ts'
import { keyOf } from '../../../server/documents/node-key.ts'
import type { TextNode } from '../../../server/documents/text-node.ts'
import { writeElements } from '../../../server/documents/to-html.ts'
import { anyText, saying } from './any-text.ts'

const compare = (before: TextNode, after: TextNode) => compareSections([{ before, after }])

/** The words on one side alone, those of moves apart. */
const wordsOf = (differences: readonly Difference[], side: 'before' | 'after'): string[] => {
  const other = side === 'before' ? 'after' : 'before'
  return differences.flatMap((one) => {
    if (one.move) return []
    const text = one[other] === null ? one[side]?.text?.trim() : undefined
    return [...(text ? [text] : []), ...wordsOf(one.parts, side)]
  })
}

describe('a comparison', () => {
  it('read on one side is that side, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 3 }), (texts) => {
        const { sections } = compareSections(texts.map(([before, after]) => ({ before, after })))
        for (const [at, [before, after]] of texts.entries()) {
          const difference = sections[at]?.difference
          expect(difference && sideOf(difference, 'before')).toEqual(before)
          expect(difference && sideOf(difference, 'after')).toEqual(after)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('finds nothing between a text and itself, and something between any others', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const same = compare(one, structuredClone(one)).sections[0]
        expect(same && isUnchanged(same.tally)).toBe(true)
        const found = compare(one, other).sections[0]
        expect(found && isUnchanged(found.tally)).toBe(keyOf(one) === keyOf(other))
      }),
      { numRuns: 300 },
    )
  })

  it('shows the words that were changed and no others', () => {
    const { sections, moves } = compare(
      saying('The militia crossed the river at dawn and burned two villages.', 'Nobody was seen.'),
      saying(
        'The militia crossed the river at night and burned three villages.',
        'Nobody was seen.',
      ),
    )
    const parts = sections[0]?.difference.parts ?? []
    expect(wordsOf(parts, 'before')).toEqual(['dawn', 'two'])
    expect(wordsOf(parts, 'after')).toEqual(['night', 'three'])
    expect(sections[0]?.tally).toEqual({ added: 2, removed: 2, moved: 0, form: 0 })
    expect(moves).toEqual([])
  })

  it('compares a table cell by cell', () => {
    const cell = (text: string): TextNode => ({
      type: 'tableCell',
      content: saying(text).content ?? [],
    })
    const table = (...rows: string[][]): TextNode => ({
      type: 'doc',
      content: [
        {
          type: 'table',
          content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })),
        },
      ],
    })
    const before = table(['Nairobi', '12'], ['Kisumu', '40'], ['Naivasha', '9'])
    const after = table(['Nairobi', '12'], ['Nakuru', '31'], ['Kisumu', '44'], ['Naivasha', '9'])
    const parts = compare(before, after).sections[0]?.difference.parts ?? []
    const kisumu = parts[0]?.parts[2]?.parts[1]?.parts.map((line) => line.parts.length)
    expect(kisumu, 'a cell keeps its one line').toEqual([2])
    expect(wordsOf(parts, 'before')).toEqual(['40'])
    expect(wordsOf(parts, 'after')).toEqual(['Nakuru', '31', '44'])
  })

  it('tells a change of form from a change of words', () => {
    const bold = saying('The same words.')
    const [paragraph] = bold.content ?? []
    const marked = (paragraph?.content ?? []).map((run) => ({ ...run, marks: [{ type: 'bold' }] }))
    const after = { ...bold, content: [{ type: 'heading', content: marked }] }
    const tally = compare(bold, after).sections[0]?.tally
    expect(tally).toEqual({ added: 0, removed: 0, moved: 0, form: 2 })
  })
})

describe('a passage that moved', () => {
  const passage = 'Families who fled in January have not returned to the north of the valley.'
  const others = [
    'Schools are open.',
    'Radio stations were silent for a week.',
    'A court will sit.',
  ]

  it('within a section is moved, not removed and added', () => {
    const { sections, moves } = compare(saying(passage, ...others), saying(...others, passage))
    expect(sections[0]?.tally).toEqual({ added: 0, removed: 0, moved: 1, form: 0 })
    expect(moves).toEqual([{ number: 1, from: 0, to: 0, words: 14 }])
  })

  it('to another section is moved, with the words that were changed in it', () => {
    const edited = passage.replace('January', 'February')
    const { sections, moves } = compareSections([
      { before: saying(passage, 'One.'), after: saying('One.') },
      { before: saying('Two.'), after: saying('Two.', edited) },
    ])
    expect(moves).toMatchObject([{ from: 0, to: 1 }])
    expect(sections[1]?.tally).toEqual({ added: 1, removed: 1, moved: 1, form: 0 })
  })

  it('may be a sentence inside a paragraph', () => {
    const { sections, moves } = compareSections([
      {
        before: saying(`Markets opened again in March. ${passage} Prices fell.`),
        after: saying('Markets opened again in March. Prices fell.'),
      },
      {
        before: saying('The inquiry heard many witnesses in the west of the country.'),
        after: saying(`The inquiry heard many witnesses in the west of the country. ${passage}`),
      },
    ])
    expect(moves).toEqual([{ number: 1, from: 0, to: 1, words: 14 }])
    const moved = sections[1]?.difference.parts[0]?.parts.filter(({ move }) => move !== undefined)
    expect(moved?.map(({ after }) => after?.text)).toEqual([passage])
    expect(sections.map(({ tally }) => tally.added + tally.removed)).toEqual([0, 0])
  })

  it('is not seen where a few words are equal by chance', () => {
    const { moves } = compare(
      saying('In the north.', 'Alpha beta.'),
      saying('Gamma delta.', 'In the north.'),
    )
    expect(moves).toEqual([])
  })
})

describe('the common subsequence', () => {
  it('is as long as the longest there is', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const pairs = commonSubsequence(one, other)
        for (const [before, after] of pairs) expect(one[before]).toBe(other[after])
        const ascending = pairs.every(([before, after], at) => {
          const last = pairs[at - 1]
          return last === undefined || (last[0] < before && last[1] < after)
        })
        expect(ascending).toBe(true)
        expect(pairs).toHaveLength(longest(one, other))
      }),
      { numRuns: 500 },
    )
  })
})

const longest = (one: readonly string[], other: readonly string[]): number => {
  let row = other.map(() => 0)
  for (const letter of one) {
    const next: number[] = []
    for (const [at, against] of other.entries()) {
      const diagonal = row[at - 1] ?? 0
      next.push(letter === against ? diagonal + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

it('compares fifty pages in the time of a page view', () => {
  const vocabulary = Array.from({ length: 900 }, (_, at) => `word${at}`)
  const draw = (seed: number) => vocabulary[(seed * 7919 + (seed % 13) * 104_729) % 900] ?? ''
  const paragraphs = Array.from({ length: 500 }, (_, at) =>
    Array.from({ length: 50 }, (_, word) => draw(at * 50 + word)).join(' '),
  )
  const edited = paragraphs.map((text, at) =>
    at % 5 === 0 ? text.replace(/word(\d)\b/g, 'other$1') : text,
  )
  const [moved] = edited.splice(100, 1)
  edited.splice(400, 0, moved ?? '')
  const began = performance.now()
  const { moves } = compare(saying(...paragraphs), saying(...edited))
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(moves).toHaveLength(1)
})

describe('a comparison on a page', () => {
  const words: DiffWords = {
    ...{ added: 'added:', removed: 'removed:', form: 'form:', end: 'end.' },
    movedFrom: (number) => `moved here (${number})`,
    movedTo: (number) => `moved away (${number})`,
  }
  const draw = (before: TextNode, after: TextNode) => {
    const [section] = compare(before, after).sections
    if (!section) throw new Error('a comparison has sections')
    return writeElements(diffElements(section.difference, () => undefined, words, { id: 'a' }))
  }

  it('says in words what was added and removed', () => {
    expect(draw(saying('Two villages burned.'), saying('Three villages burned.'))).toBe(
      '<p><del><span class="sr-only">removed: </span>Two<span class="sr-only"> end.</span></del>' +
        '<ins><span class="sr-only">added: </span>Three<span class="sr-only"> end.</span></ins> villages burned.</p>',
    )
  })

  it('gives each place of a moved passage a way to the other', () => {
    const passage = 'Families who fled have not returned to the north.'
    const html = draw(saying(passage, 'One court sat.'), saying('One court sat.', passage))
    expect(html).toContain('id="move-1-before" href="#move-1-after">moved away (1)</a>')
    expect(html).toContain('id="move-1-after" href="#move-1-before">moved here (1)</a>')
    expect(html).not.toContain('added:')
  })
})
