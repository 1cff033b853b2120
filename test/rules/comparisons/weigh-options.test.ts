import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkComparison, optionsOf } from '#server/comparisons/rules/check-comparison.ts'
import {
  type Criterion,
  dominated,
  inaction,
  largestTotal,
  leading,
  type Mark,
  sensitivities,
  weighOptions,
} from '#server/comparisons/rules/weigh-options.ts'

const criteria: Criterion[] = [
  { id: 'protects', name: 'Protects', weight: 5 },
  { id: 'in-time', name: 'In time', weight: 3 },
  { id: 'costs', name: 'Costs little', weight: 2 },
]
const table: Record<string, [number, number, number]> = {
  [inaction]: [0, 0, 4],
  talks: [2, 4, 3],
  bans: [3, 2, 2],
}
const marks: Mark[] = Object.entries(table).flatMap(([option, row]) =>
  criteria.map(({ id }, at) => ({ option, criterion: id, mark: row[at] ?? 0, reason: '' })),
)
const options = optionsOf(['talks', 'bans'])

describe('options weighed', () => {
  it('are summed term by term in the order they were given, doing nothing first', () => {
    const weighed = weighOptions(options, criteria, marks)
    expect(weighed.map(({ option, total }) => [option, total])).toEqual([
      [inaction, 8],
      ['talks', 28],
      ['bans', 25],
    ])
    expect(weighed[1]?.terms[0]).toEqual({ criterion: 'protects', weight: 5, mark: 2 })
    expect(leading(weighed)).toEqual(['talks'])
    expect(largestTotal(criteria)).toBe(40)
  })

  it('tie where their sums are equal, all of them where nothing weighs', () => {
    const nothing = criteria.map((one) => ({ ...one, weight: 0 }))
    expect(leading(weighOptions(options, nothing, marks))).toEqual(options)
  })

  it('tell from where to where a weight changes nothing, and who leads beyond', () => {
    const [protects, , costs] = sensitivities(options, criteria, marks)
    expect(protects).toEqual({
      ...{ criterion: 'protects', from: 0, until: 7 },
      ...{ below: null, above: ['talks', 'bans'] },
    })
    expect(costs).toMatchObject({ from: 0, until: 21, above: ['inaction', 'talks'] })
  })

  it('are dominated where another does as well on everything and better on something', () => {
    expect(dominated(options, criteria, marks)).toEqual([])
    const better = marks.map((one) =>
      one.option === 'talks' ? { ...one, mark: Math.max(one.mark, 3) } : one,
    )
    expect(dominated(options, criteria, better)).toEqual([{ option: 'bans', by: 'talks' }])
  })
})

describe('for any weights and marks', () => {
  const weight = fc.integer({ min: 0, max: 100 })
  const mark = fc.integer({ min: 0, max: 4 })
  const given = fc.record({
    weights: fc.tuple(weight, weight, weight),
    rows: fc.array(fc.tuple(mark, mark, mark), { minLength: 2, maxLength: 4 }),
  })
  const made = ({ weights, rows }: { weights: number[]; rows: number[][] }) => {
    const by = criteria.map((one, at) => ({ ...one, weight: weights[at] ?? 0 }))
    const named = rows.map((_, at) => `option-${at}`)
    const all = rows.flatMap((row, place) =>
      by.map(({ id }, at) => ({
        ...{ option: `option-${place}`, criterion: id, mark: row[at] ?? 0, reason: '' },
      })),
    )
    return { by, named, all }
  }

  it('what is dominated never leads alone, and the present weight lies in its own range', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { by, named, all } = made(one)
        const first = leading(weighOptions(named, by, all))
        for (const { option } of dominated(named, by, all)) expect(first).not.toEqual([option])
        for (const [at, { from, until, below, above }] of sensitivities(named, by, all).entries()) {
          const present = by[at]?.weight ?? 0
          expect(from <= present && present <= until).toBe(true)
          if (below) expect(below).not.toEqual(first)
          if (above) expect(above).not.toEqual(first)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('the order of criteria changes no sum', () => {
    fc.assert(
      fc.property(given, (one) => {
        const { by, named, all } = made(one)
        const sums = (order: readonly Criterion[]) =>
          weighOptions(named, order, all).map(({ total }) => total)
        expect(sums(by.toReversed())).toEqual(sums(by))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a comparison', () => {
  it('has one mark of every option on every criterion, and none besides', () => {
    const measures = ['talks', 'bans']
    expect(checkComparison(measures, criteria, marks)).toBe('ok')
    expect(checkComparison(measures, criteria, marks.slice(1))).toBe('comparisons.mark_missing')
    expect(checkComparison(['talks'], criteria, marks)).toBe('comparisons.mark_unknown')
    const twice = [...marks.slice(1), ...marks.slice(-1)]
    expect(checkComparison(measures, criteria, twice)).toBe('comparisons.mark_unknown')
    const [first, ...rest] = criteria
    if (first === undefined) throw new Error('no criterion')
    const repeated = [...criteria, { ...first, id: 'again' }]
    expect(checkComparison(measures, repeated, marks)).toBe('comparisons.criteria_repeated')
    const weightless = [first, ...rest].map((one) => ({ ...one, weight: 0 }))
    expect(checkComparison(measures, weightless, marks)).toBe('comparisons.nothing_weighs')
  })
})
