import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, type Metric } from '#server/evidence/rules/agreement.ts'
import { agreementReading } from '#server/evidence/rules/agreement-reading.ts'

const row = (marks: string): (number | null)[] =>
  marks.split(' ').map((mark) => (mark === '.' ? null : Number(mark)))

/** Krippendorff 2011, examples C and D; recomputed in domain.md D6. */
const fourObservers = [
  row('1 2 3 3 2 1 4 1 2 . . .'),
  row('1 2 3 3 2 2 4 1 2 5 . 3'),
  row('. 3 3 3 2 3 4 2 2 5 1 .'),
  row('1 2 3 3 2 4 4 1 2 5 1 .'),
]

/** Example B, the letters a to e numbered. */
const twoObservers = [row('1 1 2 2 4 3 3 3 5 4 4 1'), row('2 1 2 2 2 3 3 3 5 4 4 4')]

/** Example A. */
const binary = [row('0 1 0 0 0 0 0 0 1 0'), row('1 1 1 0 0 1 0 0 0 0')]

const metrics = ['nominal', 'ordinal', 'interval', 'ratio'] as const satisfies readonly Metric[]

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('is as published for four observers with gaps (%s)', (metric, expected) => {
    expect(krippendorffAlpha(fourObservers, metric)).toBeCloseTo(expected, 3)
  })

  it('is as published for two observers, of two values and of five', () => {
    expect(krippendorffAlpha(binary, 'nominal')).toBeCloseTo(0.095, 3)
    expect(krippendorffAlpha(twoObservers, 'nominal')).toBeCloseTo(0.692, 3)
  })

  it('is the same whatever the metric where there are two values', () => {
    const alphas = metrics.map((metric) => krippendorffAlpha(binary, metric))
    for (const alpha of alphas) expect(alpha).toBeCloseTo(0.095, 3)
  })

  it('is not there without pairs, with one grader, or without variation', () => {
    for (const metric of metrics) {
      expect(krippendorffAlpha([], metric)).toBeNull()
      expect(krippendorffAlpha([[], []], metric)).toBeNull()
      expect(krippendorffAlpha([row('1 2 3')], metric)).toBeNull()
      expect(krippendorffAlpha([row('1 2 .'), row('. . 3')], metric)).toBeNull()
      expect(krippendorffAlpha([row('3 3 3'), row('3 3 3')], metric)).toBeNull()
    }
  })

  it('leaves out what only one grader judged', () => {
    const wider = [row('1 2 3 9'), row('1 2 2 .')]
    expect(krippendorffAlpha(wider, 'interval')).toBe(
      krippendorffAlpha([row('1 2 3'), row('1 2 2')], 'interval'),
    )
  })

  it('takes rows of unequal length as gaps', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 3],
          [1, 2],
        ],
        'nominal',
      ),
    ).toBe(krippendorffAlpha([row('1 2 3'), row('1 2 .')], 'nominal'))
  })

  it('is 1 for graders who always agree, below 0 for those who never do', () => {
    for (const metric of metrics) {
      expect(krippendorffAlpha([row('1 2 3 2'), row('1 2 3 2')], metric)).toBe(1)
      expect(krippendorffAlpha([row('1 2 1 2'), row('2 1 2 1')], metric)).toBeLessThan(0)
    }
  })

  it('never passes 1, and cares neither for the order of graders nor of units', () => {
    const judged = fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }), {
        minLength: 6,
        maxLength: 6,
      }),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(judged, fc.constantFrom(...metrics), (ratings, metric) => {
        const alpha = krippendorffAlpha(ratings, metric)
        const turned = krippendorffAlpha(
          ratings.toReversed().map((given) => given.toReversed()),
          metric,
        )
        if (alpha === null || turned === null) return alpha === turned
        return alpha <= 1 && Math.abs(alpha - turned) < 1e-9
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('what an alpha means', () => {
  it('changes at the two thresholds of the field', () => {
    expect([1, 0.8, 0.799, 0.667, 0.666, -1, null].map(agreementReading)).toEqual([
      'firm',
      'firm',
      'tentative',
      'tentative',
      'contested',
      'contested',
      null,
    ])
  })
})
