import { describe, expect, it } from 'vitest'
import {
  type MinutesState,
  type MinutesStep,
  mayApprove,
  mayCorrect,
  mayStep,
  stateAfter,
} from '#server/minutes/rules/minutes-state.ts'
import { staysOf } from '#server/minutes/rules/stays.ts'

const steps = ['circulated', 'recalled', 'approved'] as const
const states = ['draft', 'circulated', 'approved'] as const

describe('the state of minutes', () => {
  it('follows from their steps, and no step is skipped', () => {
    const allowed = states.flatMap((state: MinutesState) =>
      steps.filter((step) => mayStep(state, step)).map((step) => `${state} ${step}`),
    )
    expect(allowed).toEqual(['draft circulated', 'circulated recalled', 'circulated approved'])
    const life: MinutesStep[] = [
      ...[{ step: 'circulated' } as const, { step: 'recalled' } as const],
      ...[{ step: 'circulated' } as const, { step: 'approved' } as const],
    ]
    expect(life.map((_, at) => stateAfter(life.slice(0, at + 1)))).toEqual([
      'circulated',
      'draft',
      'circulated',
      'approved',
    ])
    expect(() => stateAfter([{ step: 'approved' }])).toThrow(RangeError)
    expect(() => stateAfter([...life, { step: 'recalled' }])).toThrow(RangeError)
  })
})

describe('a correction', () => {
  const until = new Date('2026-02-01T12:00:00Z')
  const asked = {
    ...{ state: 'circulated' as const, until, present: 'It stands', stood: 'It stands' },
    ...{ wanted: 'It stood', at: new Date('2026-02-01T11:59:59.999Z') },
  }
  it('is taken before the last instant, of a line as it was read', () => {
    expect(mayCorrect(asked)).toBe('ok')
    expect(mayCorrect({ ...asked, at: until })).toBe('minutes.corrections_closed')
    expect(mayCorrect({ ...asked, state: 'draft' })).toBe('minutes.not_circulated')
    expect(mayCorrect({ ...asked, present: undefined })).toBe('minutes.line_unknown')
    expect(mayCorrect({ ...asked, present: 'It sat' })).toBe('minutes.line_changed')
    expect(mayCorrect({ ...asked, wanted: 'It stands' })).toBe('minutes.nothing_corrected')
  })
})

describe('an approval', () => {
  const asked = {
    ...{ state: 'circulated' as const, openCorrections: 0, isLaterMeeting: true },
    ...{ isOnAgenda: true, isQuorate: true },
  }
  it('needs every condition', () => {
    expect(mayApprove(asked)).toBe('ok')
    expect(mayApprove({ ...asked, state: 'approved' })).toBe('minutes.not_circulated')
    expect(mayApprove({ ...asked, openCorrections: 1 })).toBe('minutes.corrections_open')
    expect(mayApprove({ ...asked, isLaterMeeting: false })).toBe('minutes.other_meeting')
    expect(mayApprove({ ...asked, isOnAgenda: false })).toBe('minutes.not_on_agenda')
    expect(mayApprove({ ...asked, isQuorate: false })).toBe('minutes.no_quorum')
  })
})

describe('stays in the room', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 10, minute))
  it('are from each arrival to the departure after it, open for who stayed', () => {
    const moves = [
      { member: 'a', movement: 'arrived', at: at(0) },
      { member: 'b', movement: 'arrived', at: at(1) },
      { member: 'a', movement: 'arrived', at: at(2) },
      { member: 'a', movement: 'left', at: at(5) },
      { member: 'a', movement: 'left', at: at(6) },
      { member: 'a', movement: 'arrived', at: at(9) },
    ] as const
    expect(staysOf(moves, 'a')).toEqual([
      { from: at(0), until: at(5) },
      { from: at(9), until: null },
    ])
    expect(staysOf(moves, 'c')).toEqual([])
  })

  it('say which were from afar, each by itself', () => {
    const moves = [
      { member: 'a', movement: 'arrived', at: at(0), remote: true },
      { member: 'a', movement: 'arrived', at: at(2), remote: true },
      { member: 'a', movement: 'arrived', at: at(5), remote: false },
      { member: 'a', movement: 'left', at: at(7), remote: false },
    ] as const
    expect(staysOf(moves, 'a')).toEqual([
      { from: at(0), until: at(5), remote: true },
      { from: at(5), until: at(7) },
    ])
  })
})
