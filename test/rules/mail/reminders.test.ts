import { describe, expect, it } from 'vitest'
import { remindersAhead } from '#server/invitations/rules/reminders.ts'
import { rateLimit } from '#server/platform/rate-limit.ts'

describe('reminders of a meeting', () => {
  const startsAt = new Date('2026-03-29T10:00:00Z')
  const hoursBefore = (hours: number) => new Date(startsAt.getTime() - hours * 3_600_000)

  it('go out a day and an hour before, those that still can', () => {
    expect(remindersAhead(startsAt, hoursBefore(48))).toEqual([
      { hours: 24, at: hoursBefore(24) },
      { hours: 1, at: hoursBefore(1) },
    ])
    expect(remindersAhead(startsAt, hoursBefore(24)).map(({ hours }) => hours)).toEqual([1])
    expect(remindersAhead(startsAt, hoursBefore(0.5))).toEqual([])
  })
})

describe('a limit on calls', () => {
  it('holds for each key and in every window', () => {
    const within = rateLimit(2, 1000)
    expect([within('a', 0), within('a', 10), within('a', 20)]).toEqual([true, true, false])
    expect(within('b', 20)).toBe(true)
    expect(within('a', 1001)).toBe(true)
    expect(within('a', 1002)).toBe(false)
  })

  it('does not grow without end', () => {
    const within = rateLimit(1, 1e9)
    within('first', 0)
    for (let key = 0; key < 10_000; key++) within(String(key), 1)
    expect(within('first', 2)).toBe(true)
  })
})
