import { describe, expect, it } from 'vitest'
import { responseClock } from '#server/situations/rules/response-clock.ts'

const day = (number: number): Date => new Date(Date.UTC(2008, 0, number))
const oneDay = 86_400_000

describe('the clock from warning to response', () => {
  it('starts at the earliest receipt, in whatever order the warnings were logged', () => {
    expect(responseClock([day(5), day(2)], null, null, day(6))?.startedAt).toEqual(day(2))
  })

  it('runs on for an answer that has not come and stops for one that has', () => {
    const clock = responseClock([day(1)], day(3), null, day(11))
    expect(clock?.toMeeting).toEqual({ elapsed: 2 * oneDay, running: false })
    expect(clock?.toDecision).toEqual({ elapsed: 10 * oneDay, running: true })
  })

  it('counts a meeting held before the warning as an answer at once', () => {
    expect(responseClock([day(5)], day(4), null, day(6))?.toMeeting.elapsed).toBe(0)
  })

  it('has nothing to say of a situation that began without a warning', () => {
    expect(responseClock([], day(4), null, day(6))).toBeNull()
  })
})
