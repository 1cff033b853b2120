import { describe, expect, it } from 'vitest'
import {
  lastPositions,
  positionState,
  type TakenPosition,
} from '#server/motions/rules/positions.ts'

const taken = (change: Partial<TakenPosition> = {}): TakenPosition => ({
  ...{ id: 'p', ministry: 'justice', member: 'ruth', kind: 'support' },
  ...{ isWithdrawn: false, repliedBy: [], ...change },
})

describe('a position', () => {
  it('that asks is open until another than who asked replies, and taken back for good', () => {
    const asked = taken({ kind: 'question' })
    expect(positionState(asked)).toBe('open')
    expect(positionState({ ...asked, repliedBy: ['ruth'] })).toBe('open')
    expect(positionState({ ...asked, repliedBy: ['ruth', 'ines'] })).toBe('answered')
    expect(positionState({ ...asked, isWithdrawn: true })).toBe('withdrawn')
    expect(positionState(taken({ repliedBy: ['ines'] }))).toBe('standing')
  })

  it('stands for its ministry when it is the last that is no question and was not taken back', () => {
    const last = lastPositions([
      taken({ id: 'a', kind: 'objection' }),
      taken({ id: 'b' }),
      taken({ id: 'c', kind: 'reservation', isWithdrawn: true }),
      taken({ id: 'd', kind: 'question' }),
      taken({ id: 'e', ministry: null, kind: 'question' }),
      taken({ id: 'f', ministry: 'defence', kind: 'reservation' }),
    ])
    expect([...last].map(([ministry, { id }]) => [ministry, id])).toEqual([
      ['justice', 'b'],
      ['defence', 'f'],
    ])
  })
})
