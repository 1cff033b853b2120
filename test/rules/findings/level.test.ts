import { describe, expect, it } from 'vitest'
import { findingOf, levelOf } from '#server/findings/rules/level.ts'
import { agreed, contrary, M, S, supports, W } from './graded.ts'

describe('the published vectors of the algorithm', () => {
  it.each([
    ['T1 one weak line establishes nothing', supports(W), 0],
    [
      'T2 two weak lines are a suspicion',
      supports(W, { ...W, reliability: 'F', credibility: 6 }),
      1,
    ],
    [
      'T3 ten strong pieces of one origin are one line',
      Array.from({ length: 10 }, () => agreed(S, 'supports', 'one')),
      1,
    ],
    ['T4 a strong line with any other', supports(S, W), 2],
    ['T5 a strong line with a medium one', supports(S, M), 3],
    ['T6 two strong lines and a medium one', supports(S, S, M), 4],
    ['T7 a strong contrary line takes one away', [...supports(S, S, M), ...contrary(S)], 3],
    ['T8 the pattern route', supports(M, M, M, M, M), 4],
    ['T8 the pattern route with a contrary line', [...supports(M, M, M, M, M), ...contrary(M)], 3],
    ['T10 four strong lines', supports(S, S, S, S), 5],
    [
      'T10 a weaker contrary line cancels nothing but bars 5',
      [...supports(S, S, S, S), ...contrary(M)],
      4,
    ],
    [
      'T11 an altered file weighs nothing',
      supports({ ...S, reliability: 'A', integrity: 'altered' }, M),
      1,
    ],
    ['no evidence at all', [], 0],
    ['contrary evidence alone', contrary(S, S), 0],
  ])('%s', (_, evidence, level) => {
    expect(levelOf(evidence)).toBe(level)
  })

  it('T9 takes the median of graders, and leaving one out changes what falls', () => {
    const D = { ...S, reliability: 'D' } as const
    const first = [S, D, S]
    const second = [S, D]
    const without = (left: number | null) =>
      levelOf([
        { direction: 'supports', originGroup: '1', grades: first.filter((_, i) => i !== left) },
        { direction: 'supports', originGroup: '2', grades: second.filter((_, i) => i !== left) },
      ])
    expect([without(null), without(0), without(1), without(2)]).toEqual([2, 1, 2, 1])
  })

  it('T12 one grader alone never lifts evidence above provisional', () => {
    const lone = supports(S, S).map((piece) => ({ ...piece, grades: [S] }))
    expect(levelOf(lone)).toBe(1)
  })

  it('T13 weighs a whole case', () => {
    expect(findingOf('crimes_against_humanity', { E1: 2, E2: 4, E5: 4, E6: 2, E7: 2 })).toBe(2)
    expect(findingOf('crimes_against_humanity', { E1: 2, E2: 4, E5: 4, E6: 2, E7: 3 })).toBe(1)
  })
})

describe('how graders are read', () => {
  const B = { ...S, reliability: 'B' } as const
  const D = { ...S, reliability: 'D' } as const

  it('takes the lower of two for evidence in support', () => {
    const piece = { direction: 'supports', originGroup: '1', grades: [B, D] } as const
    expect(levelOf([{ ...piece, grades: [...piece.grades] }, ...supports(S)])).toBe(2)
  })

  it('takes the upper of two for evidence against, so that ties never favour the finding', () => {
    const against = { direction: 'contrary' as const, originGroup: '1', grades: [B, D] }
    expect(levelOf([...supports(S, S, S, S), against])).toBe(
      levelOf([...supports(S, S, S, S), ...contrary(S)]),
    )
  })

  it('puts the upper end into the middle of four against, the lower in support', () => {
    const grades = [S, S, D, D]
    expect(levelOf([{ direction: 'supports', originGroup: '1', grades }, ...supports(M)])).toBe(1)
    expect(
      levelOf([...supports(S, S, S, S), { direction: 'contrary', originGroup: '1', grades }]),
    ).toBe(3)
  })

  it('lets nobody-knows sources corroborate nothing', () => {
    const unknown = Array.from({ length: 4 }, () => agreed(S, 'supports', 'unknown'))
    expect(levelOf(unknown)).toBe(1)
  })

  it('lets a circumstantial pattern reach 4 and never 5', () => {
    expect(levelOf(supports(...Array.from({ length: 40 }, () => M)))).toBe(4)
  })
})

describe('the finding on a crime', () => {
  const all = { E1: 5, E2: 5, E5: 5, E6: 5, E7: 0 } as const

  it('is the lowest required element', () => {
    expect(findingOf('crimes_against_humanity', { ...all, E6: 1 })).toBe(1)
    expect(findingOf('crimes_against_humanity', { ...all, E5: 0 })).toBe(0)
  })

  it('does not ask genocide for a policy', () => {
    expect(findingOf('genocide', { ...all, E6: 0 })).toBe(5)
    expect(findingOf('genocide', { ...all, E1: 2 })).toBe(2)
  })

  it('is capped by abandonment from 3, and never raised by it', () => {
    expect(findingOf('genocide', { ...all, E7: 2 })).toBe(5)
    expect(findingOf('genocide', { ...all, E7: 3 })).toBe(1)
    expect(findingOf('genocide', { ...all, E1: 0, E7: 5 })).toBe(0)
  })
})
