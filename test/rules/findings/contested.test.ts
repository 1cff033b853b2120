import { describe, expect, it } from 'vitest'
import { agreementOn } from '#server/findings/rules/agreement-on.ts'
import { answerTo, contestedPoints } from '#server/findings/rules/contested-points.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { frozen, regraded, t13, W } from './case-of.ts'
import { S } from './graded.ts'

const pieces = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    frozen({ id: `e${at}`, source: `s${at}`, shows: [{ element: 'E1', strength: 3 }] }, at),
  )

const disputed = () =>
  pieces(6).map((piece, at) => (at < 2 ? regraded(piece, 'g2', at === 0 ? W : S) : piece))

describe('agreement on each dimension', () => {
  it('is not known where graders never used a second value', () => {
    const [reliability] = agreementOn(pieces(3))
    expect(reliability).toEqual({
      dimension: 'reliability',
      alpha: null,
      reading: null,
      compared: 3,
      graders: 2,
    })
  })

  it('is not known where nothing was judged twice', () => {
    const alone = pieces(2).map((piece) => ({ ...piece, grades: piece.grades.slice(0, 1) }))
    expect(
      agreementOn(alone).every(({ alpha, compared }) => alpha === null && compared === 0),
    ).toBe(true)
  })

  it('compares bearings link by link, the rest piece by piece', () => {
    const compared = Object.fromEntries(
      agreementOn(t13).map(({ dimension, compared: of }) => [dimension, of]),
    )
    expect(compared).toMatchObject({ reliability: 8, bearing: 14 })
    expect(agreementOn(t13).find(({ dimension }) => dimension === 'bearing')?.alpha).toBe(1)
  })

  it('falls below chance when the one who differs is always the same', () => {
    const [reliability] = agreementOn(disputed())
    expect(reliability?.alpha).toBeCloseTo(0, 5)
    expect(reliability?.reading).toBe('contested')
  })
})

describe('what is contested', () => {
  it('is evidence with graders two apart, and dimensions of too little agreement', () => {
    const points = contestedPoints(disputed(), standardPolicy)
    expect(points[0]).toMatchObject({
      kind: 'evidence',
      evidence: 'e0',
      dimensions: ['reliability', 'credibility', 'directness', 'integrity', 'bearing'],
      awaitsThird: true,
    })
    expect(points.slice(1).map((point) => point.kind)).toEqual(Array(5).fill('dimension'))
    expect(contestedPoints(t13, standardPolicy)).toEqual([])
  })

  it('stays answered until graders say something else', () => {
    const [point] = contestedPoints(disputed(), standardPolicy)
    if (point?.kind !== 'evidence') throw new Error('nothing is contested')
    const answer = { evidence: point.evidence, dimension: null, judged: point.judged }
    expect(answerTo(point, [answer])).toBe(answer)
    const [first, ...rest] = disputed()
    if (first === undefined) throw new Error('no evidence')
    const [later] = contestedPoints(
      [regraded(first, 'g1', { ...S, integrity: 'partial' }), ...rest],
      standardPolicy,
    )
    if (later === undefined) throw new Error('no longer contested')
    expect(answerTo(later, [answer])).toBeNull()
  })

  it('stays answered on a dimension until agreement falls further', () => {
    const point = {
      kind: 'dimension',
      dimension: 'integrity',
      alpha: 0.4,
      judged: '0.400',
    } as const
    const answered = (judged: string) => [
      { evidence: null, dimension: 'integrity', judged } as const,
    ]
    expect(answerTo(point, answered('0.400'))).not.toBeNull()
    expect(answerTo(point, answered('0.300'))).not.toBeNull()
    expect(answerTo(point, answered('0.500'))).toBeNull()
  })
})
