import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtAbout, instantOf, wallTimeOf } from '#server/meetings/rules/zoned-time.ts'

describe('a time typed in a zone', () => {
  it.each([
    ['2008-01-03T09:30', 'Africa/Nairobi', '2008-01-03T06:30:00.000Z'],
    ['2026-07-01T14:00', 'Europe/Brussels', '2026-07-01T12:00:00.000Z'],
    ['2026-01-01T00:15', 'Asia/Kathmandu', '2025-12-31T18:30:00.000Z'],
    ['2026-12-31T23:59', 'UTC', '2026-12-31T23:59:00.000Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantOf(wall, zone)).toBe(instant)
    expect(wallTimeOf(instant, zone)).toBe(wall)
  })

  it('is the first of an hour that comes twice when clocks go back', () => {
    expect(instantOf('2026-10-25T02:30', 'Europe/Brussels')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is as long after a skipped hour as it was meant to be before it', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Brussels')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('is doubtful where clocks skip it or show it twice, and nowhere else', () => {
    expect(doubtAbout('2026-03-29T02:30', 'Europe/Brussels')).toBe('skipped')
    expect(doubtAbout('2026-10-25T02:30', 'Europe/Brussels')).toBe('twice')
    expect(doubtAbout('2026-10-25T02:30', 'Africa/Nairobi')).toBeNull()
    expect(doubtAbout('2026-03-29T03:00', 'Europe/Brussels')).toBeNull()
    expect(doubtAbout('2026-10-25T03:00', 'Europe/Brussels')).toBeNull()
    expect(doubtAbout('', 'Europe/Brussels')).toBeNull()
  })

  it('is none while it is incomplete', () => {
    expect(instantOf('', 'Europe/Brussels')).toBeNull()
    expect(instantOf('2026-02', 'Europe/Brussels')).toBeNull()
  })

  it('comes back as it was shown, whatever the zone and the minute', () => {
    const zones = fc.constantFrom(
      'Africa/Nairobi',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Tehran',
    )
    const minutes = fc.integer({ min: 0, max: 40 * 365 * 24 * 60 })
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const instant = new Date(Date.UTC(2000, 0, 1) + minute * 60_000).toISOString()
        const shown = wallTimeOf(instant, zone)
        expect(wallTimeOf(instantOf(shown, zone) ?? '', zone)).toBe(shown)
      }),
    )
  })
})
