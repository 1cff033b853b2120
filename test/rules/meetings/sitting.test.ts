import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  mayCheckIn,
  maySteer,
  mayStep,
  type Stretch,
  timeSpent,
  turnedAt,
} from '#server/meetings/rules/sitting.ts'

const minute = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes))
const stretch = (phase: Stretch['phase'], point: string | null, at: number): Stretch => ({
  phase,
  point,
  at: minute(at),
})

describe('a meeting', () => {
  it('skips no state: started once, broken off and resumed, ended for good', () => {
    expect(mayStep('called', 'start')).toBe('ok')
    expect(mayStep('called', 'end')).toBe('room.not_started')
    expect(mayStep('sitting', 'start')).toBe('room.started_already')
    expect(mayStep('sitting', 'resume')).toBe('room.not_adjourned')
    expect(mayStep('adjourned', 'go_on')).toBe('room.adjourned')
    expect(mayStep('adjourned', 'end')).toBe('ok')
    for (const step of ['start', 'adjourn', 'resume', 'end', 'go_on'] as const) {
      expect(mayStep('ended', step)).toBe('room.ended')
    }
  })

  it('counts the time of each point, not the breaks, and goes on where it comes back to', () => {
    const stretches = [
      stretch('sitting', 'one', 0),
      stretch('sitting', 'two', 10),
      stretch('adjourned', 'two', 14),
      stretch('sitting', 'two', 30),
      stretch('sitting', 'one', 35),
    ]
    expect(timeSpent(stretches)).toEqual({
      spent: { one: 600_000, two: 540_000 },
      since: minute(35),
    })
    expect(timeSpent(stretches.slice(0, 3)).since).toBeNull()
    expect(turnedAt(stretches.slice(0, 4))).toEqual(minute(10))
    expect(turnedAt([])).toBeNull()
  })

  it('spends, with what still runs, all the time in which it sat at a point', () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom('sitting', 'adjourned') as fc.Arbitrary<Stretch['phase']>,
        fc.constantFrom('one', 'two', null),
        fc.integer({ min: 0, max: 50 }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(steps, (given) => {
        let at = 0
        let sat = 0
        const stretches: Stretch[] = []
        for (const [phase, point, lasts] of given) {
          stretches.push(stretch(phase, point, at))
          at += lasts
          if (phase === 'sitting' && point !== null) sat += lasts
        }
        const { spent, since } = timeSpent(stretches)
        const running = since === null ? 0 : minute(at).getTime() - since.getTime()
        const whole = Object.values(spent).reduce((sum, one) => sum + one, 0)
        expect(whole + running).toBe(sat * 60_000)
      }),
      { numRuns: 500 },
    )
  })

  it('takes who checks in from an hour before it to its end', () => {
    expect(mayCheckIn('called', minute(61), minute(0))).toBe('room.too_early')
    expect(mayCheckIn('called', minute(60), minute(0))).toBe('ok')
    expect(mayCheckIn('adjourned', minute(200), minute(0))).toBe('ok')
    expect(mayCheckIn('ended', minute(0), minute(1))).toBe('room.ended')
  })

  it('is led by its chair and the convenor, and by nobody where nobody is named', () => {
    expect(maySteer('ada', 'ada', false)).toBe(true)
    expect(maySteer('ada', 'ben', true)).toBe(true)
    expect(maySteer('ada', 'ben', false)).toBe(false)
    expect(maySteer(null, null, false)).toBe(false)
  })
})
