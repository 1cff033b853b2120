import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Seat } from '#server/ballots/rules/count-ballot.ts'
import { mayCirculate, maySpeak } from '#server/silence/rules/may-circulate.ts'
import { type NoticeProof, silenceOutcome } from '#server/silence/rules/silence-outcome.ts'

const deadline = '2026-03-29T12:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(deadline) + minutes * 60_000).toISOString()
const seat = (n: number): Seat => ({
  ministry: `ministry ${n}`,
  principal: `principal ${n}`,
  deputies: [`deputy ${n}`],
})

/** A body of some ministries, and proofs of notice to anybody at any time around the deadline. */
const cases = fc
  .record({
    size: fc.integer({ min: 1, max: 6 }),
    notices: fc.array(
      fc.record({
        of: fc.integer({ min: 0, max: 6 }),
        who: fc.constantFrom('principal', 'deputy', 'stranger'),
        by: fc.constantFrom('letter' as const, 'telephone' as const),
        minutes: fc.integer({ min: -100, max: 20 }),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ size, notices }) => ({
    electorate: Array.from({ length: size }, (_, n) => seat(n)),
    notices: notices.map(
      ({ of, who, by, minutes }): NoticeProof => ({
        ministry: `ministry ${of}`,
        member: by === 'telephone' ? null : `${who} ${of}`,
        by,
        at: at(minutes),
      }),
    ),
  }))

const end = (
  silence: { electorate: Seat[]; notices: NoticeProof[] },
  change: { objections?: { ministry: string; at: string }[]; textChanged?: boolean } = {},
) => silenceOutcome({ ...silence, deadline, objections: [], textChanged: false, ...change })

describe('a silence procedure at its deadline', () => {
  it('is adopted exactly when each ministry is proven to have had notice before it', () => {
    fc.assert(
      fc.property(cases, (silence) => {
        const hadNotice = silence.electorate.map(({ ministry, principal, deputies }) =>
          silence.notices.some(
            (one) =>
              one.ministry === ministry &&
              one.at < deadline &&
              (one.by === 'telephone' || [principal, ...deputies].includes(one.member)),
          ),
        )
        const { outcome, ground, unproven, notices } = end(silence)
        const isAdopted = hadNotice.every(Boolean)
        expect(outcome).toBe(isAdopted ? 'adopted' : 'not_adopted')
        expect(ground).toBe(isAdopted ? 'silence' : 'notice_defective')
        expect(unproven).toEqual(
          silence.electorate.flatMap(({ ministry }, n) => (hadNotice[n] ? [] : [ministry])),
        )
        expect(notices.length + unproven.length).toBe(silence.electorate.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('is broken by one objection, however well everybody was told', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -100, max: 20 }), (silence, minutes) => {
        const objections = [{ ministry: 'ministry 0', at: at(minutes) }]
        const { outcome } = end(silence, { objections })
        if (minutes < 0) expect(outcome).toBe('broken')
        else expect(outcome).toBe(end(silence).outcome)
      }),
    )
  })

  it('does not depend on the order of proofs', () => {
    fc.assert(
      fc.property(cases, (silence) => {
        const turned = { ...silence, notices: [...silence.notices].reverse() }
        const { outcome, unproven } = end(turned)
        expect([outcome, unproven]).toEqual([end(silence).outcome, end(silence).unproven])
      }),
    )
  })

  it('adopts no other text, and nothing by the silence of nobody', () => {
    const told = { ministry: 'ministry 0', member: null, by: 'telephone' as const, at: at(-60) }
    const one = { electorate: [seat(0)], notices: [told] }
    expect(end(one).outcome).toBe('adopted')
    expect(end(one, { textChanged: true })).toMatchObject({ ground: 'text_changed' })
    expect(end({ electorate: [], notices: [] }).outcome).toBe('not_adopted')
  })
})

describe('a deadline of silence', () => {
  const circulate = (from: string, to: string, change: object = {}) =>
    mayCirculate({
      ...{ at: new Date(from), deadline: new Date(to), hours: 72, urgentHours: 12, entitled: 4 },
      urgentBecause: null,
      ...change,
    })

  it('has at least the hours of the rules, or the urgent ones with a reason', () => {
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-05T12:00:00Z')).toBe('ok')
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-05T11:59:59Z')).toBe('silence.too_short')
    const urgent = { urgentBecause: 'Killings are reported.' }
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-03T00:00:00Z', urgent)).toBe('ok')
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-02T23:59:59Z', urgent)).toBe(
      'silence.too_short_even_urgent',
    )
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z')).toBe('silence.deadline_past')
    expect(circulate('2026-03-02T12:00:00Z', '2026-03-09T12:00:00Z', { entitled: 0 })).toBe(
      'silence.nobody_entitled',
    )
  })

  it('counts hours that pass where clocks change: three days of the calendar are 71 or 73 of them', () => {
    // Paris goes from +01:00 to +02:00 in the night to 29 March 2026, and back in the night to 25 October.
    expect(circulate('2026-03-27T12:00:00+01:00', '2026-03-30T12:00:00+02:00')).toBe(
      'silence.too_short',
    )
    expect(circulate('2026-03-27T12:00:00+01:00', '2026-03-30T13:00:00+02:00')).toBe('ok')
    expect(circulate('2026-10-23T12:00:00+02:00', '2026-10-26T11:00:00+01:00')).toBe('ok')
  })

  it('is exclusive', () => {
    const speak = (when: string, change: object = {}) =>
      maySpeak({
        ...{ isEnded: false, deadline: new Date(deadline), at: new Date(when), isEntitled: true },
        ...change,
      })
    expect(speak('2026-03-29T11:59:59.999Z')).toBe('ok')
    expect(speak(deadline)).toBe('silence.deadline_over')
    expect(speak(at(-5), { isEnded: true })).toBe('silence.over')
    expect(speak(at(-5), { isEntitled: false })).toBe('silence.not_entitled')
  })
})
