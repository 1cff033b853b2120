import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { getCalendar } from '#server/meetings/get-calendar.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { listMeetings } from '#server/meetings/list-meetings.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from './invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const words = (change: Parameters<typeof invitationTo>[1] = {}) => invitationTo(world, change)
const convene = (change: Parameters<typeof invitationTo>[1] = {}) =>
  world.convenor.act(conveneMeeting, { situationId, bodyId: world.bodyId, ...words(change) })
const attempt = (change: Parameters<typeof invitationTo>[1]) =>
  world.convenor.attempt(conveneMeeting, { situationId, bodyId: world.bodyId, ...words(change) })
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

describe('a meeting', () => {
  it('is convened with its agenda and invitations, and numbered', async () => {
    const { meetingId, number } = await convene()
    const read = await world.principals[2].read(getMeeting, { meetingId })
    expect(read).toMatchObject({ number, bodyName: 'Standing group', title: 'Third sitting' })
    expect(read?.agenda.map(({ place, title }) => [place, title])).toEqual([
      [1, 'Situation report'],
      [2, 'Measures'],
    ])
    expect(read?.invited).toHaveLength(4)
    expect(read?.quorum).toMatchObject({ present: 0, entitled: 4, needed: 2, met: false })
  })

  it('needs the notice of the rules or a recorded reason for less', async () => {
    const soon = { startsAt: inHours(2), endsAt: inHours(3) }
    expect(await attempt(soon)).toMatchObject({
      refusal: { code: 'meetings.short_notice', params: { hours: 48 } },
    })
    expect(await attempt({ ...soon, shortNoticeBecause: 'Killings reported.' })).toMatchObject({
      ok: true,
    })
  })

  it('lies ahead, ends after it starts, in a time zone that exists, with somebody invited', async () => {
    const refused = async (change: Parameters<typeof invitationTo>[1]) => {
      const answer = await attempt(change)
      return answer.ok ? 'ok' : answer.refusal.code
    }
    expect(await refused({ startsAt: inHours(-1) })).toBe('meetings.in_the_past')
    expect(await refused({ startsAt: inHours(80), endsAt: inHours(79) })).toBe(
      'meetings.ends_before_it_starts',
    )
    expect(await refused({ memberIds: [] })).toBe('meetings.nobody_invited')
    expect(await refused({ timeZone: 'Norland/Capital' })).toBe('common.invalid_input')
  })

  it('invites nobody who may not know of the situation', async () => {
    expect(await attempt({ memberIds: [world.stranger.memberId] })).toMatchObject({
      refusal: { code: 'meetings.invited_outside' },
    })
  })

  it('keeps the identity of its agenda points when it is revised, and counts its versions', async () => {
    const { meetingId } = await convene()
    const before = await world.convenor.read(getMeeting, { meetingId })
    const agenda = [
      { title: 'Situation report', minutes: 15, measureId: null },
      { title: 'Any other business', minutes: null, measureId: null },
      { title: 'Next meeting', minutes: null, measureId: null },
    ]
    const { sequence } = await world.convenor.act(reviseMeeting, {
      meetingId,
      ...words({ agenda, memberIds: [world.principals[0].memberId] }),
    })
    const after = await world.convenor.read(getMeeting, { meetingId })
    expect(sequence).toBe(1)
    expect(after?.invited.map(({ memberId }) => memberId)).toEqual([world.principals[0].memberId])
    expect(after?.agenda.map(({ title }) => title)).toEqual(agenda.map(({ title }) => title))
    expect(after?.agenda.slice(0, 2).map(({ pointId }) => pointId)).toEqual(
      before?.agenda.map(({ pointId }) => pointId),
    )
  })

  it('says in calendars only its reference and times, and there is cancelled in the same entry', async () => {
    const { meetingId } = await convene()
    const before = await world.principals[0].read(getCalendar, { meetingId })
    expect(before).toMatchObject({ sequence: 0, cancelled: false })
    expect(before?.reference).toMatch(/^M-[0-9A-Z]{6}$/)
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'The accord was signed.' })
    expect(await world.principals[0].read(getCalendar, { meetingId })).toMatchObject({
      reference: before?.reference,
      sequence: 1,
      cancelled: true,
    })
    const again = { meetingId, reason: 'Twice.' }
    expect(await world.convenor.attempt(cancelMeeting, again)).toMatchObject({
      refusal: { code: 'meetings.cancelled' },
    })
  })

  it('that is over is neither changed nor cancelled', async () => {
    const past = await makeWorld({ exercise: true })
    const there = await past.openSituation()
    const call = { situationId: there, bodyId: past.bodyId }
    const when = { startsAt: '2008-01-04T14:00:00Z', endsAt: '2008-01-04T15:00:00Z' }
    const { meetingId } = await past.convenor.act(
      conveneMeeting,
      { ...call, ...invitationTo(past, when) },
      { effectiveAt: new Date('2008-01-01T08:00:00Z') },
    )
    const reason = 'Too late.'
    expect(await past.convenor.attempt(cancelMeeting, { meetingId, reason })).toMatchObject({
      refusal: { code: 'meetings.over' },
    })
    const change = { meetingId, ...invitationTo(past) }
    expect(await past.convenor.attempt(reviseMeeting, change)).toMatchObject({
      refusal: { code: 'meetings.over' },
    })
    await past.end()
  })

  it('is in the lists of those who see its situation and of nobody else', async () => {
    const { meetingId } = await convene()
    const ahead = async (hand: typeof world.convenor) =>
      (await hand.read(listMeetings, {}))?.ahead.map((line) => line.meetingId)
    expect(await ahead(world.deputies[3])).toContain(meetingId)
    expect(await ahead(world.auditor)).toContain(meetingId)
    expect(await ahead(world.stranger)).toEqual([])
    expect(await world.stranger.read(getMeeting, { meetingId })).toBeNull()
  })
})

describe('attendance', () => {
  it('makes a ministry present while anybody with its seat is there', async () => {
    const { meetingId } = await convene()
    const [principal, other] = [world.principals[0].memberId, world.principals[1].memberId]
    const deputy = world.deputies[0].memberId
    const move = (memberId: string, movement: 'arrived' | 'left') =>
      world.convenor.act(takeAttendance, { meetingId, movements: [{ memberId, movement }] })
    await move(principal, 'arrived')
    await move(deputy, 'arrived')
    expect((await move(principal, 'left')).present).toEqual([world.principals[0].ministryId])
    await move(other, 'arrived')
    expect((await world.convenor.read(getMeeting, { meetingId }))?.quorum).toMatchObject({
      present: 2,
      met: true,
    })
    expect((await move(deputy, 'left')).present).toEqual([world.principals[1].ministryId])
    const read = await world.convenor.read(getMeeting, { meetingId })
    expect(read?.movements.map(({ movement }) => movement)).toEqual([
      'arrived',
      'arrived',
      'left',
      'arrived',
      'left',
    ])
  })

  it('counts guests as nobody for the quorum', async () => {
    const { meetingId } = await convene()
    const movements = [{ memberId: world.convenor.memberId, movement: 'arrived' as const }]
    expect(await world.convenor.act(takeAttendance, { meetingId, movements })).toMatchObject({
      present: [],
    })
  })

  it('is taken by the convenor alone', async () => {
    const { meetingId } = await convene()
    const movements = [{ memberId: world.principals[0].memberId, movement: 'arrived' as const }]
    expect(
      await world.principals[0].attempt(takeAttendance, { meetingId, movements }),
    ).toMatchObject({ refusal: { code: 'common.not_entitled' } })
  })
})
