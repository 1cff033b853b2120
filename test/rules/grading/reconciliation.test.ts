import { describe, expect, it } from 'vitest'
import { type GradeVersion, reconciliationOf } from '#server/grading/rules/reconciliation.ts'

const version = (grader: string, act: string, more: Partial<GradeVersion> = {}): GradeVersion => ({
  ...{ grader, act, reliability: 'B', credibility: 2, directness: 'direct', integrity: 'verified' },
  ...{ bearings: [{ link: 'l', bearing: 'strong' }], reason: null, ...more },
})
const far = { reliability: 'D' } as const

describe('a reconciliation', () => {
  it('is of those who lie or lay apart, and of nobody else', () => {
    expect(reconciliationOf([version('ann', '1'), version('bo', '2')], [])).toBeNull()
    expect(reconciliationOf([version('ann', '1')], [])).toBeNull()
    expect(reconciliationOf([version('ann', '1'), version('bo', '2', far)], [])).toMatchObject({
      isSettled: false,
      answers: [{ answer: null }, { answer: null }],
    })
  })

  it('keeps what was said first beside what is said now, with who moved and why', () => {
    const moved = version('bo', '3', { reliability: 'C', reason: 'I had missed the annex' })
    const nearer = version('bo', '4', {
      bearings: [{ link: 'l', bearing: 'medium' }],
      reason: 'Weaker',
    })
    const round = reconciliationOf(
      [version('ann', '1'), version('bo', '2', far), moved, nearer],
      [],
    )
    expect(round).toEqual({
      isSettled: true,
      answers: [
        { grader: 'ann', answer: null, moves: [], words: [] },
        {
          ...{ grader: 'bo', answer: 'moved', words: ['I had missed the annex', 'Weaker'] },
          moves: [
            { dimension: 'reliability', link: null, from: 'D', to: 'B' },
            { dimension: 'bearing', link: 'l', from: 'strong', to: 'medium' },
          ],
        },
      ],
    })
  })

  it('is settled when each has moved or stands by their grade, and opens again with a regrade', () => {
    const apart = [version('ann', '1'), version('bo', '2', far)]
    const stands = (grader: string, gradeAct: string) => ({ grader, gradeAct, words: 'As I said' })
    const half = reconciliationOf(apart, [stands('ann', '1')])
    expect(half).toMatchObject({
      isSettled: false,
      answers: [{ answer: 'kept' }, { answer: null }],
    })
    const both = [stands('ann', '1'), stands('bo', '2')]
    expect(reconciliationOf(apart, both)?.isSettled).toBe(true)
    const again = [...apart, version('ann', '3', { credibility: 5, reason: 'Contradicted' })]
    expect(reconciliationOf(again, both)?.answers[0]).toMatchObject({ answer: 'moved' })
  })

  it('takes a bearing on a new link for no move', () => {
    const linked = [
      { link: 'l', bearing: 'strong' as const },
      { link: 'm', bearing: 'weak' as const },
    ]
    const later = version('bo', '3', { ...far, bearings: linked, reason: '' })
    const round = reconciliationOf([version('ann', '1'), version('bo', '2', far), later], [])
    expect(round?.answers[1]).toMatchObject({ answer: null, moves: [] })
  })
})
