import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acknowledgeBy,
  acknowledgedQuorumAt,
  callOutState,
  presentQuorumAt,
} from '#server/meetings/rules/call-out.ts'
import { type Convening, mayConvene } from '#server/meetings/rules/may-convene.ts'

const called = new Date('2026-03-02T09:00:00Z')
const inMinutes = (minutes: number) => new Date(called.getTime() + minutes * 60_000)
const half = { numerator: 1, denominator: 2 }

describe('urgent convening', () => {
  const convening = (change: Partial<Convening>): Convening => ({
    ...{ at: called, startsAt: inMinutes(120), endsAt: inMinutes(180), noticeHours: 48 },
    ...{ shortNoticeBecause: 'Killings reported.', invited: ['ada'] },
    urgent: { noticeHours: 2, mayConvene: ['convenor', 'representative'], acknowledgeMinutes: 30 },
    roles: ['convenor'],
    ...change,
  })
  const named = (mayCall: ('convenor' | 'representative')[]) => ({
    urgent: { noticeHours: 2, mayConvene: mayCall, acknowledgeMinutes: 30 },
  })

  it('needs a reason, and at least the notice that is left to urgent meetings', () => {
    expect(mayConvene(convening({}))).toBe('ok')
    expect(mayConvene(convening({ shortNoticeBecause: ' ' }))).toBe('meetings.short_notice')
    expect(mayConvene(convening({ startsAt: inMinutes(119) }))).toBe('convening.urgent_too_soon')
    const none = { urgent: { ...convening({}).urgent, noticeHours: 0 }, startsAt: inMinutes(1) }
    expect(mayConvene(convening(none))).toBe('ok')
  })

  it('is for those whom the rules name, and for the convenor alone where notice is long enough', () => {
    const roles = ['representative']
    expect(mayConvene(convening({ roles }))).toBe('ok')
    expect(mayConvene(convening({ roles, ...named(['convenor']) }))).toBe(
      'convening.urgent_not_by_you',
    )
    expect(mayConvene(convening({ ...named(['representative']) }))).toBe(
      'convening.urgent_not_by_you',
    )
    const later = { startsAt: inMinutes(48 * 60), endsAt: inMinutes(49 * 60) }
    expect(mayConvene(convening({ roles, ...later }))).toBe('convening.not_urgent')
    expect(mayConvene(convening({ ...later, ...named([]) }))).toBe('ok')
  })
})

describe('a call-out', () => {
  it('passes a ministry from called to silent to sought, and an answer ends it at any time', () => {
    const call = { dueAt: acknowledgeBy(called, 30), escalatedAt: null }
    const at = (minutes: number) => callOutState(call, false, inMinutes(minutes))
    expect([at(0), at(29), at(30)]).toEqual(['asked', 'asked', 'silent'])
    const sought = { ...call, escalatedAt: inMinutes(30) }
    expect(callOutState(sought, false, inMinutes(31))).toBe('sought')
    expect(callOutState(sought, true, inMinutes(31))).toBe('acknowledged')
  })

  it('has a quorum with the answer that makes it, whatever the order in which answers were noted', () => {
    const answers = [12, 3, 7].map(inMinutes)
    expect(acknowledgedQuorumAt(answers, 4, half)).toEqual(inMinutes(7))
    expect(acknowledgedQuorumAt(answers.slice(0, 1), 4, half)).toBeNull()
    expect(acknowledgedQuorumAt(answers, 0, half)).toBeNull()
    fc.assert(
      fc.property(
        fc.array(fc.nat(600), { maxLength: 8 }),
        fc.integer({ min: 1, max: 8 }),
        (minutes, entitled) => {
          const at = acknowledgedQuorumAt(minutes.map(inMinutes), entitled, half)
          const by = (time: Date) => minutes.filter((one) => inMinutes(one) <= time).length
          if (at === null) expect(minutes.length * 2).toBeLessThan(entitled)
          else {
            expect(by(at) * 2).toBeGreaterThanOrEqual(entitled)
            expect(by(new Date(at.getTime() - 1)) * 2).toBeLessThan(entitled)
          }
        },
      ),
    )
  })

  it('has a quorum in the room when enough ministries are there at once, and keeps that instant', () => {
    const seats = ['a', 'b', 'c', 'd'].map((ministry) => ({ ministry, member: ministry }))
    const rules = { quorum: half, remotePresenceCounts: true }
    const move = (member: string, movement: 'arrived' | 'left', minutes: number) => ({
      ...{ member, movement, at: inMinutes(minutes) },
    })
    const passing = [move('a', 'arrived', 1), move('a', 'left', 2), move('b', 'arrived', 3)]
    expect(presentQuorumAt(passing, seats, 4, rules)).toBeNull()
    const met = [...passing, move('c', 'arrived', 4), move('c', 'left', 5)]
    expect(presentQuorumAt(met, seats, 4, rules)).toEqual(inMinutes(4))
  })
})
