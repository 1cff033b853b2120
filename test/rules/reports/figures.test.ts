import { describe, expect, it } from 'vitest'
import { attendanceFigures, type Came } from '#server/reports/rules/attendance-figures.ts'
import { type CountedDecision, decisionFigures } from '#server/reports/rules/decision-figures.ts'

const came = (meetingId: string, ministryId: string, seniority: Came['seniority']): Came => ({
  ...{ meetingId, ministryId, seniority },
})

describe('attendance', () => {
  it('adds up for every ministry, at whatever level it came', () => {
    const all = [
      ...[came('one', 'a', 'principal'), came('one', 'b', 'absent'), came('two', 'a', 'deputy')],
      ...[came('two', 'b', 'absent'), came('three', 'b', 'principal')],
    ]
    const figures = attendanceFigures(all)
    expect(figures).toEqual([
      { ministryId: 'a', meetings: 2, principal: 1, deputy: 1, absent: 0 },
      { ministryId: 'b', meetings: 3, principal: 1, deputy: 0, absent: 2 },
    ])
    for (const one of figures) {
      expect(one.principal + one.deputy + one.absent).toBe(one.meetings)
    }
    expect(attendanceFigures([])).toEqual([])
  })
})

describe('decisions', () => {
  const one = (change: Partial<CountedDecision> = {}): CountedDecision => ({
    ...{ pillars: [1], basis: 'ballot', nature: 'binding', against: 0, dissents: [] },
    ...change,
  })

  it('are counted under each of their pillars, once by nature and once by basis', () => {
    const figures = decisionFigures([
      one({ pillars: [1, 2] }),
      one({ pillars: [3], basis: 'silence', nature: 'recommendation' }),
      one({ pillars: [], basis: 'chair', nature: 'no_action' }),
    ])
    expect(figures).toMatchObject({
      ...{ all: 3, pillars: { 1: 1, 2: 1, 3: 1 } },
      nature: { binding: 1, recommendation: 1, no_action: 1 },
      basis: { ballot: 1, choice: 0, silence: 1, chair: 1 },
    })
  })

  it('are contested by a vote against, a dissent or a reservation, and not by an explanation', () => {
    const figures = decisionFigures([
      one({ against: 2, dissents: [{ kind: 'dissent' }] }),
      one({ dissents: [{ kind: 'reservation' }, { kind: 'explanation' }] }),
      one({ dissents: [{ kind: 'explanation' }] }),
      one(),
    ])
    expect(figures).toMatchObject({ contested: 2, dissents: 1, reservations: 1, against: 2 })
  })
})
