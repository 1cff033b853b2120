import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelFollowing } from '#server/meetings/cancel-following.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { conveneSeries } from '#server/meetings/convene-series.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { reviseFollowing } from '#server/meetings/revise-following.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { wallTimeOf } from '#server/meetings/rules/zoned-time.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from './invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

// Ten in the morning in Brussels on the Monday before clocks go back, in a year that is ahead.
const year = new Date().getUTCFullYear() + 1
const lastSunday = new Date(Date.UTC(year, 9, 31))
lastSunday.setUTCDate(31 - lastSunday.getUTCDay())
const monday = new Date(lastSunday.getTime() - 6 * 86_400_000).toISOString().slice(0, 10)
const first = {
  startsAt: `${monday}T08:00:00.000Z`,
  endsAt: `${monday}T09:00:00.000Z`,
  timeZone: 'Europe/Brussels',
}
const agenda = [
  { title: 'Report', minutes: 20, measureId: null },
  { title: 'Guests', minutes: 10, measureId: null, startsAt: `${monday}T08:30:00.000Z` },
]
const weekly = { rhythm: 'week', until: null, count: 4 } as const
const call = (change: object = {}) => ({
  ...{ situationId, bodyId: world.bodyId, recurrence: weekly },
  ...invitationTo(world, { ...first, agenda }),
  ...change,
})
const refusal = async (change: object) => {
  const answer = await world.convenor.attempt(conveneSeries, call(change))
  return answer.ok ? 'ok' : answer.refusal.code
}
const read = async (meetingId: string | undefined) => {
  const meeting = await world.convenor.read(getMeeting, { meetingId: meetingId ?? '' })
  if (!meeting) throw new Error('no such meeting')
  return meeting
}
const shown = async (ids: readonly string[]) => {
  const walls: string[] = []
  for (const id of ids) walls.push(wallTimeOf((await read(id)).startsAt, 'Europe/Brussels'))
  return walls
}

describe('a series of meetings', () => {
  it('is called by one act, each meeting one of its own at the same time by the clock', async () => {
    const { meetingIds } = await world.convenor.act(conveneSeries, call())
    const meetings = await Promise.all(meetingIds.map(read))
    expect((await shown(meetingIds)).map((wall) => wall.slice(11))).toEqual(Array(4).fill('10:00'))
    expect(meetings[1]?.startsAt.slice(11)).toBe('09:00:00.000Z')
    expect(new Set(meetings.map(({ reference }) => reference)).size).toBe(4)
    expect(meetings.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(meetings[3]?.agenda.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '09:00',
      '09:30',
    ])
    expect(meetings[3]?.invited).toHaveLength(4)
  })

  it('is changed alone, or with all that follow', async () => {
    const { meetingIds } = await world.convenor.act(conveneSeries, call())
    const [, second = '', third = ''] = meetingIds
    const words = async (meetingId: string, hours: number, title: string) => {
      const { startsAt, endsAt } = await read(meetingId)
      const later = (instant: string) =>
        new Date(Date.parse(instant) + hours * 3_600_000).toISOString()
      const when = { startsAt: later(startsAt), endsAt: later(endsAt), timeZone: first.timeZone }
      const points = [{ title: 'Report', minutes: 20, measureId: null }]
      return { meetingId, ...invitationTo(world, { ...when, agenda: points, title }) }
    }
    await world.convenor.act(reviseMeeting, await words(third, 1, 'Alone'))
    const { meetingIds: changed } = await world.convenor.act(
      reviseFollowing,
      await words(second, 24 + 4, 'From the second on'),
    )
    expect(changed).toEqual(meetingIds.slice(1))
    const dates = await shown(meetingIds)
    expect(dates.map((wall) => wall.slice(11))).toEqual(['10:00', '14:00', '14:00', '14:00'])
    const day = (wall = '') => new Date(`${wall.slice(0, 10)}T00:00:00Z`).getUTCDay()
    expect(dates.map(day)).toEqual([1, 2, 2, 2])
    expect((await read(meetingIds[3])).title).toBe('From the second on')
    expect((await read(meetingIds[0])).title).toBe('Third sitting')
  })

  it('is called off from one meeting on, those before it stay', async () => {
    const { meetingIds } = await world.convenor.act(conveneSeries, call())
    const reason = 'The body meets on demand.'
    await world.convenor.act(cancelFollowing, { meetingId: meetingIds[2] ?? '', reason })
    const cancelled = await Promise.all(
      meetingIds.map(async (id) => (await read(id)).cancelledBecause),
    )
    expect(cancelled).toEqual([null, null, reason, reason])
    const letters = await world.worker.sql<{ count: number }[]>`
      select count(*)::integer as count from letter
       where about_id = ${meetingIds[3] ?? ''} and kind = 'invitation_cancelled'`
    expect(letters[0]?.count).toBe(4)
  })

  it('has an end and the notice of the rules, and goes by clocks that show its time', async () => {
    expect(await refusal({ recurrence: { ...weekly, count: null } })).toBe(
      'convening.series_endless',
    )
    expect(await refusal({ recurrence: { ...weekly, count: 61 } })).toBe(
      'convening.series_too_long',
    )
    expect(await refusal({ recurrence: { ...weekly, count: 1 } })).toBe('convening.series_of_one')
    const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const urgent = { startsAt: soon(2), endsAt: soon(3), agenda: [], shortNoticeBecause: 'Now.' }
    expect(await refusal(urgent)).toBe('convening.series_short_notice')
    const march = new Date(Date.UTC(year + 1, 2, 31))
    march.setUTCDate(31 - march.getUTCDay() - 7)
    const skipped = `${march.toISOString().slice(0, 10)}T01:30:00.000Z`
    const gap = { startsAt: skipped, endsAt: skipped.replace('01:30', '02:30'), agenda: [] }
    expect(await refusal(gap)).toBe('convening.clock_gap')
    const many = { recurrence: { ...weekly, count: 60 }, agenda: Array(35).fill(agenda[0]) }
    const long = { ...many, endsAt: `${monday}T22:00:00.000Z` }
    expect(await refusal(long)).toBe('convening.series_too_large')
  })

  it('is the convenor’s, and a meeting alone has none that follow', async () => {
    expect(await world.principals[0].attempt(conveneSeries, call())).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    const { recurrence: _, ...alone } = call()
    const { meetingId } = await world.convenor.act(conveneMeeting, alone)
    const cancel = { meetingId, reason: 'All of it.' }
    expect(await world.convenor.attempt(cancelFollowing, cancel)).toMatchObject({
      refusal: { code: 'convening.no_series' },
    })
  })
})
