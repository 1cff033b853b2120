import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseRateScore, brierScore, meanBrier } from '#server/forecasts/rules/brier.ts'
import { calibrationOf } from '#server/forecasts/rules/calibration.ts'

const scored = (probability: number, happened: boolean) => ({ probability, happened })

describe("Brier's score", () => {
  // The worked examples of rain in the article "Brier score" of Wikipedia.
  it.each([
    [1, true, 0],
    [1, false, 1],
    [0.7, true, 0.09],
    [0.7, false, 0.49],
    [0.3, true, 0.49],
    [0.5, true, 0.25],
    [0.5, false, 0.25],
  ])('of %d is, where it happened: %s, %d', (probability, happened, score) => {
    expect(brierScore(scored(probability, happened))).toBeCloseTo(score, 12)
  })

  it('is half of what Brier (1950) gives, who sums over both outcomes', () => {
    const both = (p: number, o: number) => (p - o) ** 2 + (1 - p - (1 - o)) ** 2
    for (const probability of [0.03, 0.325, 0.675, 0.97]) {
      expect(2 * brierScore(scored(probability, true))).toBeCloseTo(both(probability, 1), 12)
      expect(2 * brierScore(scored(probability, false))).toBeCloseTo(both(probability, 0), 12)
    }
  })

  it('is a mean over forecasts, and nothing where nothing is resolved', () => {
    expect(meanBrier([scored(0.7, true), scored(0.7, false)])).toBeCloseTo(0.29, 12)
    expect(meanBrier([])).toBeNull()
    expect(baseRateScore([])).toBeNull()
  })

  it('of the base rate is what saying it every time would have had', () => {
    const ten = [true, true, true, false, false, false, false, false, false, false]
    const said = ten.map((happened) => scored(0.3, happened))
    expect(baseRateScore(said)).toBeCloseTo(0.21, 12)
    expect(meanBrier(said)).toBeCloseTo(0.21, 12)
  })

  it('is reliability, less resolution, and uncertainty (Murphy, 1973), over thousands of sets', () => {
    const one = fc.record({
      probability: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
      happened: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), (all) => {
        const rate = all.filter(({ happened }) => happened).length / all.length
        let expected = baseRateScore(all) ?? 0
        for (const probability of new Set(all.map((each) => each.probability))) {
          const own = all.filter((each) => each.probability === probability)
          const ownRate = own.filter(({ happened }) => happened).length / own.length
          expected += (own.length / all.length) * (probability - ownRate) ** 2
          expected -= (own.length / all.length) * (ownRate - rate) ** 2
        }
        expect(meanBrier(all)).toBeCloseTo(expected, 10)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is never better for saying what one does not believe', () => {
    const expected = (said: number, belief: number) =>
      belief * brierScore(scored(said, true)) + (1 - belief) * brierScore(scored(said, false))
    for (let belief = 1; belief <= 99; belief += 1) {
      const honest = expected(belief / 100, belief / 100)
      for (let said = 1; said <= 99; said += 1) {
        expect(expected(said / 100, belief / 100)).toBeGreaterThanOrEqual(honest - 1e-12)
      }
    }
  })
})

describe('calibration', () => {
  it('sorts forecasts under their words and leaves out words that nobody used', () => {
    const bins = calibrationOf([
      ...[scored(0.57, true), scored(0.79, true), scored(0.6, false)],
      ...[scored(0.03, false), scored(0.95, true)],
    ])
    expect(bins.map(({ word, count, happened }) => [word, count, happened])).toEqual([
      ['almost_no_chance', 1, 0],
      ['likely', 3, 2],
      ['almost_certain', 1, 1],
    ])
    expect(bins[1]?.said).toBeCloseTo((0.57 + 0.79 + 0.6) / 3, 12)
  })

  it('loses no forecast, whatever was said', () => {
    const all = Array.from({ length: 99 }, (_, at) => scored((at + 1) / 100, at % 2 === 0))
    const counted = calibrationOf(all).reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(99)
  })
})
