import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeLeft, untilNextTick } from '../../../app/_ui/time-left.ts'

const seconds = 1_000
const minutes = 60 * seconds
const hours = 60 * minutes
const days = 24 * hours

describe('the time that is left to a deadline', () => {
  test.each<[string, number, ReturnType<typeof timeLeft>]>([
    ['years ahead', 3_320 * days + 12 * hours, { unit: 'years', years: 9 }],
    ['weeks ahead', 30 * days + 23 * hours, { unit: 'later', days: 30 }],
    ['days ahead', 3 * days + 4 * hours + 59 * minutes, { unit: 'days', days: 3, hours: 4 }],
    ['a day', days, { unit: 'days', days: 1, hours: 0 }],
    ['hours', 2 * hours + 14 * minutes + 59_999, { unit: 'hours', hours: 2, minutes: 14 }],
    ['minutes', 59 * minutes + 59_999, { unit: 'minutes', minutes: 59 }],
    ['the last minute', 59_999, { unit: 'seconds', seconds: 59 }],
    ['the last second', 1, { unit: 'seconds', seconds: 0 }],
    ['nothing', 0, { unit: 'over' }],
    ['less than nothing', -5 * days, { unit: 'over' }],
  ])('%s', (_, left, told) => {
    expect(timeLeft(left)).toEqual(told)
  })

  test('is told otherwise after each tick in its last day, and a tick is never longer than a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: days - 1 }), (left) => {
        const pause = untilNextTick(left) ?? 0
        expect(pause).toBeGreaterThan(0)
        expect(pause).toBeLessThanOrEqual(minutes)
        expect(timeLeft(left - pause)).not.toEqual(timeLeft(left))
        if (pause > 1) expect(timeLeft(left - pause + 1)).toEqual(timeLeft(left))
        if (left < minutes) expect(pause).toBeLessThanOrEqual(seconds)
      }),
      { numRuns: 2_000 },
    )
  })

  test('stands still once it is over', () => {
    expect(untilNextTick(0)).toBeNull()
    expect(untilNextTick(-1)).toBeNull()
  })
})
