import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaFault,
  deepestLevel,
  numbersOf,
  type PlannedPoint,
  timesOf,
} from '#server/meetings/rules/agenda.ts'

const begins = new Date('2026-03-02T09:00:00Z')
const inMinutes = (minutes: number) => new Date(begins.getTime() + minutes * 60_000)
const point = (
  level: number,
  minutes: number | null,
  startsAt: Date | null = null,
): PlannedPoint => ({
  level,
  minutes,
  startsAt,
})
const meeting = { startsAt: begins, endsAt: inMinutes(60) }
const minutesIn = (at: Date) => (at.getTime() - begins.getTime()) / 60_000

/** Agendas that a tree can be: each point at most one level deeper than the one before it. */
const trees = fc
  .array(fc.record({ down: fc.nat(3), minutes: fc.option(fc.integer({ min: 1, max: 30 })) }), {
    maxLength: 12,
  })
  .map((drawn) => {
    let level = 0
    return drawn.map(({ down, minutes }) => {
      level = Math.max(1, Math.min(deepestLevel, level + 1 - down))
      return point(level, minutes)
    })
  })

describe('an agenda', () => {
  it('is numbered as a tree', () => {
    expect(numbersOf([1, 2, 2, 3, 1, 2])).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1'])
    expect(numbersOf([])).toEqual([])
  })

  it('gives each point its time, a point with parts that of its parts', () => {
    const points = [point(1, 10), point(1, null), point(2, 15), point(2, 5), point(1, 10)]
    expect(
      timesOf(points, begins).map(({ startsAt, endsAt }) => [startsAt, endsAt].map(minutesIn)),
    ).toEqual([
      [0, 10],
      [10, 30],
      [10, 25],
      [25, 30],
      [30, 40],
    ])
    expect(agendaFault(points, meeting)).toBeNull()
  })

  it('waits for a time that is fixed, and takes what follows after it', () => {
    const points = [point(1, 10), point(1, 10, inMinutes(30)), point(1, 5)]
    expect(timesOf(points, begins).map(({ startsAt }) => minutesIn(startsAt))).toEqual([0, 30, 40])
    expect(agendaFault(points, meeting)).toBeNull()
  })

  it('is refused where a point would begin before the one before it ends', () => {
    expect(agendaFault([point(1, 20), point(1, 5, inMinutes(19))], meeting)).toEqual({
      code: 'convening.agenda_overlaps',
      params: { number: '2', before: '1' },
    })
    const parts = [point(1, null), point(2, 10), point(2, 10, inMinutes(5))]
    expect(agendaFault(parts, meeting)?.params).toEqual({ number: '1.2', before: '1.1' })
    expect(agendaFault([point(1, 5, inMinutes(-1))], meeting)).toEqual({
      code: 'convening.agenda_before_start',
      params: { number: '1' },
    })
  })

  it('is refused where it is longer than the meeting, or parts longer than their point', () => {
    expect(agendaFault([point(1, 40), point(1, 21)], meeting)).toEqual({
      code: 'convening.agenda_too_long',
      params: { over: 1 },
    })
    expect(agendaFault([point(1, 40), point(1, 20)], meeting)).toBeNull()
    expect(agendaFault([point(1, 10), point(2, 6), point(2, 5)], meeting)).toEqual({
      code: 'convening.agenda_parts_longer',
      params: { number: '1', minutes: 10, parts: 11 },
    })
  })

  it('is refused where a part has no point that it belongs to', () => {
    const levels = [[2], [1, 3], [1, 2, 3, 1, 3]]
    for (const given of levels) {
      const points = given.map((level) => point(level, null))
      expect(agendaFault(points, meeting)?.code).toBe('convening.agenda_level')
    }
  })

  it('takes no two leaves at once, in the order of reading, and parts within their point', () => {
    fc.assert(
      fc.property(trees, (points) => {
        const times = timesOf(points, begins)
        expect(times).toHaveLength(points.length)
        const leaves = times.filter(
          (_, at) => (points[at + 1]?.level ?? 0) <= (points[at]?.level ?? 0),
        )
        for (const [at, { startsAt }] of leaves.entries()) {
          const before = leaves[at - 1]
          if (before) expect(startsAt.getTime()).toBeGreaterThanOrEqual(before.endsAt.getTime())
        }
        for (const [at, { number, startsAt, endsAt }] of times.entries()) {
          const parent = times.find((other) => number.startsWith(`${other.number}.`))
          if (!parent) continue
          expect(parent.startsAt.getTime()).toBeLessThanOrEqual(startsAt.getTime())
          expect(parent.endsAt.getTime()).toBeGreaterThanOrEqual(endsAt.getTime())
          expect(times.indexOf(parent)).toBeLessThan(at)
        }
        expect(times.every(({ overlaps }) => overlaps === null)).toBe(true)
      }),
    )
  })

  it('is longer than a meeting by what is left over when that is made shorter', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 400 }), (points, length) => {
        const ends = Math.max(0, ...timesOf(points, begins).map(({ endsAt }) => minutesIn(endsAt)))
        const fault = agendaFault(points, { startsAt: begins, endsAt: inMinutes(length) })
        if (fault?.code === 'convening.agenda_parts_longer') return
        expect(fault).toEqual(
          ends > length
            ? { code: 'convening.agenda_too_long', params: { over: ends - length } }
            : null,
        )
      }),
    )
  })
})
