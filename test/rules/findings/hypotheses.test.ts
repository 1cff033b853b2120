import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareHypotheses,
  type HypothesisRating,
} from '#server/findings/rules/compare-hypotheses.ts'
import {
  type Consistency,
  consistencies,
  diagnosticity,
  disagreement,
  inconsistency,
  meanConsistency,
} from '#server/findings/rules/hypotheses.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { soundness } from '#server/findings/rules/soundness.ts'
import { S } from './graded.ts'

const sound = (consistency: number | null, weight = 1) => ({ consistency, weight })

describe('the measures of competing hypotheses', () => {
  it('take what does not apply as neutral, and nothing where nobody rated', () => {
    expect(meanConsistency([1, 'not_applicable'])).toBe(2)
    expect(meanConsistency([5, 5, 2])).toBe(4)
    expect(meanConsistency([])).toBeNull()
  })

  it('count what speaks against by the square of how far, and never what speaks for', () => {
    expect(inconsistency([sound(1), sound(2), sound(3), sound(5)])).toBe(5)
    expect(inconsistency([sound(2.5)])).toBe(0.25)
    expect(inconsistency([sound(null), sound(4)])).toBe(0)
  })

  it('count evidence by how sound it is: worthless evidence contradicts nothing', () => {
    expect(inconsistency([sound(1, 1 / 2), sound(1, 0)])).toBe(2)
  })

  it('find evidence telling when hypotheses differ, by the deviation of the whole', () => {
    expect(diagnosticity([5, 1])).toBe(2)
    expect(diagnosticity([4, 4, 4])).toBe(0)
    expect(diagnosticity([5, null, 1])).toBe(2)
    expect(diagnosticity([null])).toBe(0)
  })

  it('find graders apart on the rating, or on whether it applies, whichever is more', () => {
    expect(disagreement([1, 5])).toBeCloseTo(2.828, 3)
    expect(disagreement([3, 'not_applicable'])).toBeCloseTo(Math.SQRT1_2)
    expect(disagreement([4, 4, 4])).toBe(0)
    expect(disagreement([1])).toBe(0)
    expect(disagreement([])).toBe(0)
  })
})

const rated = (
  grader: string,
  evidence: string,
  given: Readonly<Record<string, Consistency>>,
): HypothesisRating[] =>
  Object.entries(given).map(([hypothesis, consistency]) => ({
    grader,
    evidence,
    hypothesis,
    consistency,
  }))

const pieces = (...ids: string[]) => ids.map((id) => ({ id, weight: 1 }))

describe('hypotheses held against each other', () => {
  const hypotheses = ['intent', 'local', 'staged']
  const ratings = [
    ...rated('a', 'order', { intent: 5, local: 1, staged: 2 }),
    ...rated('a', 'speech', { intent: 4, local: 4, staged: 4 }),
    ...rated('b', 'order', { intent: 5, local: 2, staged: 2 }),
    ...rated('b', 'speech', { intent: 2, local: 4, staged: 1 }),
  ]
  const given = { hypotheses, evidence: pieces('order', 'speech'), ratings }

  it('stand in the order of least inconsistency', () => {
    expect(compareHypotheses(given).together).toEqual({
      order: [
        { hypothesis: 'intent', inconsistency: 0 },
        { hypothesis: 'staged', inconsistency: 1.25 },
        { hypothesis: 'local', inconsistency: 2.25 },
      ],
      leading: ['intent'],
    })
  })

  it('show each grader apart, whom the average hides', () => {
    const [a, b] = compareHypotheses(given).apart
    expect([a?.grader, a?.leading]).toEqual(['a', ['intent']])
    expect([b?.grader, b?.leading]).toEqual(['b', ['intent', 'local']])
  })

  it('tell which evidence tells them apart, and on which the order turns', () => {
    const [order, speech] = compareHypotheses(given).evidence
    expect(order?.diagnosticity).toBeCloseTo(1.546, 3)
    expect(speech?.diagnosticity).toBeLessThan(order?.diagnosticity ?? 0)
    expect([order?.decides, speech?.decides]).toEqual([true, false])
    expect(order?.cells[1]).toEqual({
      hypothesis: 'local',
      consistency: 1.5,
      disagreement: disagreement([1, 2]),
    })
  })

  it('do not let an explanation lead because nobody tested it', () => {
    const partly = { ...given, ratings: ratings.filter((one) => one.hypothesis !== 'staged') }
    expect(compareHypotheses(partly).together).toEqual({ order: null, leading: [] })
    expect(compareHypotheses(partly).evidence[0]?.diagnosticity).toBeNull()
  })

  it('are lost to no unsound evidence', () => {
    const unsound = {
      ...given,
      evidence: pieces('order', 'speech').map((p) => ({ ...p, weight: 0 })),
    }
    expect(compareHypotheses(unsound).together.leading).toEqual(hypotheses)
  })

  it('never stand better for one more piece of evidence', () => {
    const consistency = fc.constantFrom(...consistencies)
    const row = fc.record({ intent: consistency, local: consistency, staged: consistency })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), row, (rows, added) => {
        const all = [...rows, added].flatMap((one, at) => rated('a', `e${at}`, one))
        const ids = [...rows, added].map((_, at) => `e${at}`)
        const before = compareHypotheses({
          hypotheses,
          evidence: pieces(...ids.slice(0, -1)),
          ratings: all,
        })
        const after = compareHypotheses({ hypotheses, evidence: pieces(...ids), ratings: all })
        return hypotheses.every((name) => pointsOf(after, name) >= pointsOf(before, name))
      }),
      { numRuns: 2_000 },
    )
  })
})

const pointsOf = (comparison: ReturnType<typeof compareHypotheses>, name: string): number =>
  comparison.together.order?.find((one) => one.hypothesis === name)?.inconsistency ?? 0

describe('how sound evidence is', () => {
  const graded = (grader: string, more: Partial<typeof S> = {}) => ({
    ...S,
    ...more,
    grader,
    ministry: grader,
  })

  it('is its weakest judgement apart from its bearing, with two graders', () => {
    expect(soundness([graded('a', { bearing: 'none' }), graded('b')], standardPolicy)).toBe(3)
    const hearsay = { directness: 'hearsay' } as const
    expect(soundness([graded('a', hearsay), graded('b')], standardPolicy)).toBe(1)
  })

  it('is provisional with one grader and nothing with none', () => {
    expect(soundness([graded('a')], standardPolicy)).toBe(1)
    expect(soundness([], standardPolicy)).toBe(0)
  })
})
