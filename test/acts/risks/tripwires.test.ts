import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { jobs } from '#server/jobs.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { listMeetings } from '#server/meetings/list-meetings.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { listDraftedMeetings } from '#server/risks/list-drafted-meetings.ts'
import { listTripwires } from '#server/risks/list-tripwires.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { setTripwire } from '#server/risks/set-tripwire.ts'
import { springTripwireTask } from '#server/risks/spring-task.ts'
import { springTripwire } from '#server/risks/spring-tripwire.ts'
import { withdrawTripwire } from '#server/risks/withdraw-tripwire.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { rating } from './rating.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const wire = (change: Partial<Parameters<typeof setTripwire.run>[1] & object> = {}) => ({
  situationId,
  subject: 'RF7',
  level: 'clear_signs' as const,
  withinHours: 24,
  bodyId: world.bodyId,
  title: 'Urgent: preparatory action',
  place: 'Hall 2',
  timeZone: 'Europe/Brussels',
  reason: 'From here on days count.',
  ...change,
})

type QueuedSpring = { payload: { tripwireId: string; ratingId: string } }

/** What is in the worker's queue for a tripwire, done as the worker would. */
const work = async (tripwireId: string): Promise<number> => {
  const queued = await world.worker.sql<QueuedSpring[]>`
    select payload from graphile_worker._private_jobs
     where payload->>'tripwireId' = ${tripwireId}`
  for (const { payload } of queued) {
    await jobs[springTripwireTask]?.(payload, { connection: world.worker })
  }

  return queued.length
}
const wires = async () => (await world.convenor.read(listTripwires, { situationId })) ?? []
const meetings = async () => (await world.convenor.read(listMeetings, { situationId }))?.ahead ?? []

describe('a tripwire that a rating reaches', () => {
  it('drafts one meeting, asks those who sit there, tells the convenor, and springs once', async () => {
    const { tripwireId } = await world.convenor.act(setTripwire, wire())
    const below = await world.principals[0].act(
      rateRisk,
      rating(situationId, { level: 'some_signs', asOf: '2026-01-10' }),
    )
    expect(below.reached).toBe(0)
    const reached = await world.principals[0].act(rateRisk, rating(situationId, { level: 'acute' }))
    expect(reached.reached).toBe(1)
    expect(await work(tripwireId)).toBe(1)
    expect(await work(tripwireId)).toBe(1)

    const [only, ...others] = await meetings()
    expect(others).toEqual([])
    expect(only).toMatchObject({ title: 'Urgent: preparatory action', isDraft: true })
    const meetingId = only?.meetingId ?? ''
    const read = await world.principals[1].read(getMeeting, { meetingId })
    expect(read).toMatchObject({
      isDraft: true,
      place: 'Hall 2',
      shortNoticeBecause: 'From here on days count.',
    })
    expect(read?.invited).toHaveLength(9)
    expect(await wires()).toMatchObject([{ tripwireId, sprung: { meetingId } }])
    const waiting = await world.convenor.read(listDraftedMeetings, {})
    expect(waiting?.filter((one) => one.meetingId === meetingId)).toHaveLength(1)
    expect(await world.principals[0].read(listDraftedMeetings, {})).toEqual([])

    const again = await world.principals[0].act(
      rateRisk,
      rating(situationId, { level: 'acute', asOf: '2026-02-10' }),
    )
    expect(again.reached).toBe(0)
    expect(await meetings()).toHaveLength(1)
  })

  it('holds the meeting within the hours set', async () => {
    const { tripwireId } = await world.convenor.act(setTripwire, wire({ withinHours: 6 }))
    const before = Date.now()
    await world.convenor.act(rateRisk, rating(situationId))
    await work(tripwireId)
    const [drafted] = await meetings()
    const startsAt = Date.parse(drafted?.startsAt ?? '')
    expect(startsAt).toBeGreaterThan(before + 5.7 * 3_600_000)
    expect(startsAt).toBeLessThanOrEqual(Date.now() + 6 * 3_600_000)
  })

  it('leaves a draft that the convenor confirms by saving it, or cancels', async () => {
    const { tripwireId } = await world.convenor.act(setTripwire, wire())
    await world.convenor.act(rateRisk, rating(situationId))
    await work(tripwireId)
    const [drafted] = await meetings()
    if (!drafted) throw new Error('a meeting was drafted')
    const { meetingId, startsAt, endsAt } = drafted
    await world.convenor.act(reviseMeeting, {
      ...{ meetingId, startsAt, endsAt, title: 'Preparatory action', place: '', agenda: [] },
      ...{
        timeZone: 'UTC',
        memberIds: [world.convenor.memberId],
        shortNoticeBecause: 'Days count.',
      },
    })
    expect(await meetings()).toMatchObject([{ meetingId, isDraft: false }])
    const waits = async () =>
      (await world.convenor.read(listDraftedMeetings, {}))?.map((one) => one.meetingId) ?? []
    expect(await waits()).not.toContain(meetingId)

    const other = await world.convenor.act(setTripwire, wire({ subject: 'RF8', level: 'acute' }))
    await world.convenor.act(rateRisk, rating(situationId, { subject: 'RF8', level: 'acute' }))
    await work(other.tripwireId)
    const second = (await meetings()).find((one) => one.isDraft)?.meetingId ?? ''
    expect(await waits()).toContain(second)
    await world.convenor.act(cancelMeeting, { meetingId: second, reason: 'Joined to the other.' })
    expect(await waits()).not.toContain(second)
  })

  it('is not reached by what is said of a day before the one that holds', async () => {
    await world.convenor.act(
      rateRisk,
      rating(situationId, { level: 'some_signs', asOf: '2026-02-01' }),
    )
    await world.convenor.act(setTripwire, wire())
    const past = rating(situationId, { level: 'acute', asOf: '2026-01-01' })
    expect(await world.convenor.act(rateRisk, past)).toMatchObject({ reached: 0 })
  })

  it('is told of by every rating that comes while it is being set, or tells that it came too late', async () => {
    const both = await Promise.all([
      world.convenor.attempt(setTripwire, wire()),
      world.convenor.attempt(rateRisk, rating(situationId)),
    ])
    const [set, rated] = both
    if (!rated.ok) throw new Error(rated.refusal.code)
    if (set.ok) expect(rated.output.reached).toBe(1)
    else expect(set.refusal.code).toBe('risks.level_reached_already')
  })
})

describe('a tripwire', () => {
  it('is refused where its level is reached already, on what mitigates, and for a body there is not', async () => {
    await world.convenor.act(rateRisk, rating(situationId))
    const attempt = async (change: Parameters<typeof wire>[0]) => {
      const answer = await world.convenor.attempt(setTripwire, wire(change))
      return answer.ok ? 'done' : answer.refusal.code
    }
    expect(await attempt({})).toBe('risks.level_reached_already')
    expect(await attempt({ subject: 'M1' })).toBe('risks.subject_unknown')
    expect(await attempt({ level: 'acute', bodyId: crypto.randomUUID() })).toBe(
      'meetings.body_unknown',
    )
    expect(await attempt({ level: 'not_seen' })).toBe('common.invalid_input')
    expect(await attempt({ withinHours: 0 })).toBe('common.invalid_input')
    expect(await wires()).toEqual([])
  })

  it('once withdrawn says why, and springs no more although the rating came before', async () => {
    const { tripwireId } = await world.convenor.act(setTripwire, wire())
    const { ratingId } = await world.convenor.act(rateRisk, rating(situationId))
    await world.convenor.act(withdrawTripwire, { tripwireId, reason: 'A meeting stands already.' })
    expect(await world.system.attempt(springTripwire, { tripwireId, ratingId })).toMatchObject({
      refusal: { code: 'risks.tripwire_withdrawn' },
    })
    expect(await meetings()).toEqual([])
    expect(await wires()).toMatchObject([{ withdrawnBecause: 'A meeting stands already.' }])
  })

  it('is sprung by the worker alone, and by a rating that reaches it alone', async () => {
    const { tripwireId } = await world.convenor.act(setTripwire, wire({ level: 'acute' }))
    const { ratingId } = await world.convenor.act(rateRisk, rating(situationId))
    const spring = { tripwireId, ratingId }
    expect(await world.convenor.attempt(springTripwire, spring)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.system.attempt(springTripwire, spring)).toMatchObject({
      refusal: { code: 'risks.level_not_reached' },
    })
  })

  it('is the convenor’s to set, and does not exist for strangers', async () => {
    expect(await world.principals[0].attempt(setTripwire, wire())).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(setTripwire, wire())).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.read(listTripwires, { situationId })).toBeNull()
  })
})
