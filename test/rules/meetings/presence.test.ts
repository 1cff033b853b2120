import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Convening, mayConvene } from '#server/meetings/rules/may-convene.ts'
import {
  type Movement,
  membersRemoteAt,
  ministriesPresentAt,
} from '#server/meetings/rules/presence.ts'
import { quorumNow } from '#server/meetings/rules/quorum.ts'

const minute = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes))
const move = (member: string, movement: 'arrived' | 'left', at: number): Movement => ({
  member,
  movement,
  at: minute(at),
})
const seats = [
  { member: 'ada', ministry: 'health' },
  { member: 'ben', ministry: 'health' },
  { member: 'cleo', ministry: 'defence' },
]

describe('presence from afar', () => {
  const movements = [
    { ...move('ada', 'arrived', 1), remote: true },
    { ...move('cleo', 'arrived', 1), remote: true },
    move('cleo', 'arrived', 3),
  ]
  const at = (time: number, remoteCounts: boolean) =>
    ministriesPresentAt(movements, seats, minute(time), remoteCounts)

  it('is presence where the rules let it be, and only then', () => {
    expect(at(2, true)).toEqual(['defence', 'health'])
    expect(at(2, false)).toEqual([])
  })

  it('ends for who comes into the room, and is the ministry’s where another of it is there', () => {
    expect(at(3, false)).toEqual(['defence'])
    expect(membersRemoteAt(movements, minute(3))).toEqual(['ada'])
    const both = [...movements, move('ben', 'arrived', 4)]
    expect(ministriesPresentAt(both, seats, minute(4), false)).toEqual(['defence', 'health'])
  })
})

describe('presence', () => {
  it('is that of whoever sits for a ministry, at the instant asked for', () => {
    const movements = [
      move('ada', 'arrived', 1),
      move('guest', 'arrived', 1),
      move('cleo', 'arrived', 5),
      move('ben', 'arrived', 6),
      move('ada', 'left', 7),
      move('ben', 'left', 9),
    ]
    const at = (time: number) => ministriesPresentAt(movements, seats, minute(time), true)
    expect([0, 1, 5, 8, 9].map(at)).toEqual([
      [],
      ['health'],
      ['defence', 'health'],
      ['defence', 'health'],
      ['defence'],
    ])
  })

  it('follows the later in the record of two movements at one instant', () => {
    const both = [move('ada', 'left', 3), move('ada', 'arrived', 3)]
    expect(ministriesPresentAt(both, seats, minute(3), true)).toEqual(['health'])
    expect(ministriesPresentAt(both.toReversed(), seats, minute(3), true)).toEqual([])
  })
})

describe('quorum now', () => {
  it('needs the least whole number of ministries that reaches the fraction', () => {
    const half = { numerator: 1, denominator: 2 }
    expect([4, 5, 8].map((entitled) => quorumNow(0, entitled, half).needed)).toEqual([2, 3, 4])
    const fraction = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([denominator, part]) => ({ numerator: part % (denominator + 1), denominator }))
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 200 }), (share, entitled) => {
        const { needed } = quorumNow(0, entitled, share)
        expect(quorumNow(needed, entitled, share).met).toBe(true)
        if (needed > 0) expect(quorumNow(needed - 1, entitled, share).met).toBe(false)
      }),
    )
  })
})

describe('convening', () => {
  const convening = (change: Partial<Convening>): Convening => ({
    at: new Date('2026-03-27T10:00:00.000Z'),
    startsAt: new Date('2026-03-29T10:00:00.000Z'),
    endsAt: new Date('2026-03-29T11:00:00.000Z'),
    noticeHours: 48,
    shortNoticeBecause: null,
    invited: ['ada'],
    urgent: { noticeHours: 0, mayConvene: ['convenor'], acknowledgeMinutes: 30 },
    roles: ['convenor'],
    ...change,
  })

  it('counts notice in elapsed hours, so that a change of clocks shortens nothing', () => {
    expect(mayConvene(convening({}))).toBe('ok')
    const later = new Date('2026-03-27T10:00:00.001Z')
    expect(mayConvene(convening({ at: later }))).toBe('meetings.short_notice')
    expect(mayConvene(convening({ at: later, shortNoticeBecause: 'Killings reported.' }))).toBe(
      'ok',
    )
  })
})
