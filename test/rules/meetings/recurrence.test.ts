import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mostOccurrences,
  occurrencesOf,
  type Recurrence,
  rhythms,
  shiftedStart,
} from '#server/meetings/rules/recurrence.ts'
import { instantOf, wallTimeOf } from '#server/meetings/rules/zoned-time.ts'

const zone = 'Europe/Brussels'
const at = (wall: string, where = zone) => instantOf(wall, where) ?? ''
const walls = (wall: string, recurrence: Recurrence, where = zone) => {
  const found = occurrencesOf(at(wall, where), where, recurrence)
  return found.ok
    ? found.starts.map((start) => wallTimeOf(start, where))
    : `${found.fault.code} ${Object.values(found.fault.params).join(' ')}`.trim()
}
const count = (rhythm: Recurrence['rhythm'], times: number): Recurrence => ({
  ...{ rhythm, until: null, count: times },
})
const until = (rhythm: Recurrence['rhythm'], date: string): Recurrence => ({
  ...{ rhythm, until: date, count: null },
})

describe('a series of meetings', () => {
  it('comes round at the same time by the clock, whether clocks go forward or back between', () => {
    expect(walls('2026-03-23T10:00', count('week', 3))).toEqual([
      '2026-03-23T10:00',
      '2026-03-30T10:00',
      '2026-04-06T10:00',
    ])
    const found = occurrencesOf(at('2026-03-23T10:00'), zone, count('week', 2))
    expect(found).toEqual({
      ok: true,
      starts: ['2026-03-23T09:00:00.000Z', '2026-03-30T08:00:00.000Z'],
    })
    expect(walls('2026-10-12T10:00', count('two_weeks', 2))).toEqual([
      '2026-10-12T10:00',
      '2026-10-26T10:00',
    ])
  })

  it('goes on until a day, which is included', () => {
    expect(walls('2026-03-02T10:00', until('week', '2026-03-16'))).toHaveLength(3)
    expect(walls('2026-03-02T10:00', until('week', '2026-03-15'))).toHaveLength(2)
    expect(
      walls('2026-03-02T10:00', { rhythm: 'week', until: '2026-12-31', count: 4 }),
    ).toHaveLength(4)
  })

  it('comes round monthly by the weekday: the second Tuesday, the last Friday', () => {
    expect(walls('2026-01-13T09:00', count('month', 4))).toEqual([
      '2026-01-13T09:00',
      '2026-02-10T09:00',
      '2026-03-10T09:00',
      '2026-04-14T09:00',
    ])
    expect(walls('2026-01-30T09:00', count('month', 4))).toEqual([
      '2026-01-30T09:00',
      '2026-02-27T09:00',
      '2026-03-27T09:00',
      '2026-04-24T09:00',
    ])
  })

  it('is refused at a time that clocks skip on one of its days', () => {
    expect(walls('2026-03-22T02:30', count('week', 3))).toBe('convening.clock_gap 2026-03-29 02:30')
    expect(walls('2026-03-22T02:30', count('week', 3), 'Africa/Nairobi')).toHaveLength(3)
  })

  it('has an end, more than one meeting, and no more than fit into one act', () => {
    const none = { rhythm: 'week', until: null, count: null } as const
    expect(walls('2026-03-02T10:00', none)).toBe('convening.series_endless')
    expect(walls('2026-03-02T10:00', count('week', 1))).toBe('convening.series_of_one')
    expect(walls('2026-03-02T10:00', until('week', '2026-03-01'))).toBe('convening.series_of_one')
    expect(walls('2026-03-02T10:00', count('week', mostOccurrences))).toHaveLength(mostOccurrences)
    expect(walls('2026-03-02T10:00', count('week', mostOccurrences + 1))).toBe(
      `convening.series_too_long ${mostOccurrences}`,
    )
    expect(walls('2026-03-02T10:00', until('week', '2999-01-01'))).toBe(
      `convening.series_too_long ${mostOccurrences}`,
    )
  })

  it('keeps its time and weekday in every zone, and always goes forward', () => {
    const zones = [
      'Europe/Brussels',
      'America/New_York',
      'Africa/Nairobi',
      'Australia/Lord_Howe',
      'UTC',
    ]
    const minute = 60_000
    // A Sunday at 02:00 in March, which clocks skip in October.
    const skipped = Date.UTC(2034, 2, 4, 15) / minute
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2036, 0) / minute }),
        fc.constantFrom(...zones),
        fc.constantFrom(...rhythms),
        fc.integer({ min: 2, max: mostOccurrences }),
        (start, where, rhythm, times) => {
          const first = new Date(start * minute).toISOString()
          const found = occurrencesOf(first, where, count(rhythm, times))
          if (!found.ok) {
            expect(found.fault.code).toBe('convening.clock_gap')
            return
          }
          expect(found.starts).toHaveLength(times)
          const shown = found.starts.map((one) => wallTimeOf(one, where))
          const weekday = (wall: string) => new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay()
          expect(new Set(shown.map((wall) => wall.slice(11))).size).toBe(1)
          expect(new Set(shown.map(weekday)).size).toBe(1)
          expect(shown).toEqual([...new Set(shown)].sort())
        },
      ),
      { numRuns: 300, examples: [[skipped, 'Australia/Lord_Howe', 'week', 31]] },
    )
  })

  it('moves each of its meetings by as many days, to the same time by the clock', () => {
    const moved = {
      from: { startsAt: at('2026-03-23T10:00'), zone },
      to: { startsAt: at('2026-03-24T14:00'), zone },
    }
    expect(shiftedStart(at('2026-03-30T10:00'), moved)).toEqual({
      ...{ ok: true, startsAt: at('2026-03-31T14:00') },
    })
    const toGap = { ...moved, to: { startsAt: at('2026-03-22T02:30'), zone } }
    expect(shiftedStart(at('2026-03-30T10:00'), toGap)).toMatchObject({
      fault: { code: 'convening.clock_gap', params: { date: '2026-03-29', time: '02:30' } },
    })
  })
})
