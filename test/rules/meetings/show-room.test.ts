import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterChanges, changesOf } from '#server/meetings/rules/room-changes.ts'
import type { RoomRows } from '#server/meetings/rules/room-rows.ts'
import { showRoom } from '#server/meetings/rules/show-room.ts'
import { roomRows } from './room-rows.ts'

const instant = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes)).toISOString()
const sat = (point: string, minutes: number): RoomRows['sittings'][number] => ({
  ...{ phase: 'sitting', chair: 'ada', point, listClosed: false, resumesAt: null },
  at: instant(minutes),
})
const ballot: RoomRows['ballot'] = {
  ...{
    id: 'ballot',
    number: 1,
    question: 'Shall it?',
    kind: 'motion',
    chooses: false,
    entitled: 2,
  },
  ...{ opened_at: instant(5), closes_at: null },
  rule: {
    name: 'majority',
    base: 'yes_no',
    threshold: { numerator: 1, denominator: 2, strict: true },
  },
}
const counts = { yes: 1, no: 0, abstain: 0, invalid: 0, present: 1, entitled: 2 }

describe('the room as everybody sees it', () => {
  it('is called by whoever convened it, who presides until the chair is handed over', () => {
    const { sitting, quorum } = showRoom(roomRows())
    expect(sitting).toMatchObject({ phase: 'called', chairId: 'ada', pointId: null, since: null })
    expect(quorum).toMatchObject({ present: 0, entitled: 2, needed: 1, met: false })
    const started = roomRows({ sittings: [sat('one', 0), { ...sat('one', 4), chair: 'ben' }] })
    expect(showRoom(started).sitting).toMatchObject({ phase: 'sitting', chairId: 'ben' })
  })

  it('has a ministry present by who holds its seat and may vote, in the room or from afar', () => {
    const arrived = (member: string, remote: boolean) =>
      ({ member, movement: 'arrived', remote, at: instant(1) }) as const
    const rows = roomRows({ movements: [arrived('ben', true), arrived('cleo', false)] })
    const room = showRoom(rows)
    expect(room.ministries).toMatchObject({
      health: { present: true },
      defence: { present: false },
    })
    expect(room.ministries).not.toHaveProperty('trade')
    expect(room.attendance).toMatchObject({ ben: { how: 'remote' }, cleo: { how: 'in_room' } })
    const apart = showRoom({ ...rows, remote_counts: false })
    expect(apart.ministries).toMatchObject({ health: { present: false } })
    expect(apart.attendance).toMatchObject({ ben: { how: 'remote' } })
    expect([room.quorum.met, apart.quorum.met]).toEqual([true, false])
    const left = { member: 'ben', movement: 'left', remote: false, at: instant(2) } as const
    const after = showRoom({ ...rows, movements: [...rows.movements, left] })
    expect(after.attendance.ben).toEqual({ how: 'left', at: instant(2) })
    expect(after.quorum.present).toBe(0)
  })

  it('says who has voted, and shows a result until it turns to another point', () => {
    const voting = roomRows({ sittings: [sat('one', 0)], ballot, voted: ['health'] })
    expect(showRoom(voting).voted).toEqual({ health: true })
    const result = { verdict: 'adopted', counts, at: instant(6) } as const
    expect(showRoom({ ...voting, result }).ballot.current?.result?.verdict).toBe('adopted')
    const turned = { ...voting, result, sittings: [sat('one', 0), sat('two', 7)] }
    expect(showRoom(turned)).toMatchObject({ ballot: { current: null }, voted: {} })
  })
})

/** Meetings at any moment, as far as the parts that change are concerned. */
const anyRoom = fc
  .record({
    voted: fc.subarray(['health', 'defence']),
    ballot: fc.constantFrom(ballot, null),
    points: fc.subarray(roomRows().points),
    people: fc.subarray(roomRows().people),
    sittings: fc.array(
      fc
        .tuple(fc.constantFrom('one', 'two'), fc.integer({ min: 0, max: 59 }))
        .map(([point, at]) => sat(point, at)),
      { maxLength: 4 },
    ),
    movements: fc.array(
      fc.record({
        member: fc.constantFrom('ada', 'ben', 'cleo'),
        movement: fc.constantFrom('arrived', 'left') as fc.Arbitrary<'arrived' | 'left'>,
        remote: fc.boolean(),
        at: fc.integer({ min: 0, max: 59 }).map(instant),
      }),
      { maxLength: 6 },
    ),
  })
  .map((change) => showRoom(roomRows(change)))

describe('what is told of a change', () => {
  it('leads from the one state to the other, whatever they are, and is nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyRoom, anyRoom, (before, after) => {
        const told = JSON.parse(JSON.stringify(changesOf(before, after)))
        expect(afterChanges(before, told)).toEqual(after)
        expect(changesOf(before, structuredClone(before))).toEqual({})
      }),
      { numRuns: 1_000 },
    )
  })

  it('is as small as the change: a vote names its ministry and nothing else', () => {
    const before = showRoom(roomRows({ sittings: [sat('one', 0)], ballot }))
    const after = showRoom(roomRows({ sittings: [sat('one', 0)], ballot, voted: ['health'] }))
    expect(changesOf(before, after)).toEqual({ voted: { health: true } })
    expect(afterChanges(before, changesOf(before, after)).people).toBe(before.people)
  })
})
