import { describe, expect, test } from 'vitest'
import { columnOf } from '#server/decisions/rules/board.ts'
import { medianTimes, responseTimes } from '#server/decisions/rules/response.ts'

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 0, day, hour))
const days = (count: number) => count * 86_400_000
const none = { convening: null, decision: null, action: null }

describe('from warning to response', () => {
  test('each first answer is counted from the first indicator, and runs until it comes', () => {
    const first = { convening: at(3), decision: at(5, 12), action: null }
    expect(responseTimes(at(1), first, at(11))).toEqual({
      convening: { elapsed: days(2), running: false },
      decision: { elapsed: days(4.5), running: false },
      action: { elapsed: days(10), running: true },
    })
  })

  test('an answer before the indicator came at once', () => {
    const first = { ...none, convening: at(1) }
    expect(responseTimes(at(2), first, at(3)).convening).toEqual({ elapsed: 0, running: false })
  })

  test('the median is a time that a situation took, and none where most still wait', () => {
    const took = (day: number) => responseTimes(at(1), { ...none, convening: at(day) }, at(40))
    const waits = responseTimes(at(1), none, at(40))
    expect(medianTimes([took(2), took(9), took(4)]).convening).toBe(days(3))
    expect(medianTimes([took(2), took(4)]).convening).toBe(days(3))
    expect(medianTimes([took(2), took(4), waits]).convening).toBe(days(3))
    expect(medianTimes([took(2), waits]).convening).toBeNull()
    expect(medianTimes([]).decision).toBeNull()
  })
})

test('on the board what is past its day is late, and what lapses is lapsing', () => {
  const column = (kind: Parameters<typeof columnOf>[0]['kind'], on: string) =>
    columnOf({ kind, on }, '2026-01-10')
  expect(column('action', '2026-01-09')).toBe('late')
  expect(column('action', '2026-01-10')).toBe('due')
  expect(column('reply', '2026-01-09')).toBe('late')
  expect(column('expiry', '2026-01-09')).toBe('lapsing')
  expect(column('trigger', '2026-01-01')).toBe('due')
  expect(column('confirmation', '2026-01-03')).toBe('due')
  expect(column('confirmation', '2026-01-02')).toBe('late')
})
