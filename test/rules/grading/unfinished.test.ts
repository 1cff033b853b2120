import { describe, expect, it } from 'vitest'
import { gradingDueAt, isUnfinished } from '#server/grading/rules/unfinished.ts'

type Piece = Parameters<typeof isUnfinished>[0]

const link: Piece['links'][number] = {
  ...{ id: 'l', actor: 'a', direction: 'supports' },
  element: 'E1',
  crime: 'crimes_against_humanity',
}
const grade = (ministry: string, reliability: 'A' | 'E' = 'A'): Piece['grades'][number] => ({
  ...{ grader: ministry, ministry, reliability, credibility: 2, directness: 'direct' },
  ...{ integrity: 'verified', rationale: '', bearings: [{ link: 'l', bearing: 'strong' }] },
})
const piece = (...grades: Piece['grades']): Piece => ({ links: [link], grades })

describe('grading that an urgent ballot does not wait for', () => {
  it('is unfinished until two have graded, and where they lie apart until a third ministry has', () => {
    expect(isUnfinished(piece())).toBe(true)
    expect(isUnfinished(piece(grade('x')))).toBe(true)
    expect(isUnfinished(piece(grade('x'), grade('y')))).toBe(false)
    expect(isUnfinished(piece(grade('x'), grade('y', 'E')))).toBe(true)
    expect(isUnfinished(piece(grade('x'), grade('y', 'E'), grade('z')))).toBe(false)
  })

  it('does not count evidence that bears on nothing', () => {
    expect(isUnfinished({ links: [], grades: [] })).toBe(false)
  })

  it('falls due 72 hours after the ballot opened, whatever clocks do between', () => {
    expect(gradingDueAt(new Date('2026-03-28T12:00:00Z'))).toEqual(new Date('2026-03-31T12:00:00Z'))
  })
})
