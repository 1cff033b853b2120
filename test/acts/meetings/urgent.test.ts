import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acknowledgeCall } from '#server/meetings/acknowledge-call.ts'
import { cancelMeeting } from '#server/meetings/cancel-meeting.ts'
import { confirmByTelephone } from '#server/meetings/confirm-by-telephone.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { conveneUrgently } from '#server/meetings/convene-urgently.ts'
import { getCallOut } from '#server/meetings/get-call-out.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { listWaitingCalls } from '#server/meetings/list-waiting-calls.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import { seekDeputies } from '#server/meetings/seek-deputies.ts'
import { seekOnTime } from '#server/meetings/seek-on-time.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { waiveNotice } from '#server/meetings/waive-notice.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { adopt } from '../members/adopt.ts'
import { invitationTo } from './invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  // As an exercise, so that a call can be said to have been made a while ago.
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const soon = { startsAt: inHours(2), endsAt: inHours(4), shortNoticeBecause: 'Killings reported.' }
const call = (change: Parameters<typeof invitationTo>[1] = soon) => ({
  ...{ situationId, bodyId: world.bodyId },
  ...invitationTo(world, change),
})
const convene = async (change?: Parameters<typeof invitationTo>[1]) =>
  (await world.convenor.act(conveneMeeting, call(change))).meetingId
const conveneAgo = async (minutes: number) => {
  const effectiveAt = new Date(Date.now() - minutes * 60_000)
  return (await world.convenor.act(conveneMeeting, call(), { effectiveAt })).meetingId
}
const callOut = async (meetingId: string) => {
  const read = await world.convenor.read(getCallOut, { meetingId })
  if (!read) throw new Error('no call-out')
  return read
}
const states = async (meetingId: string) =>
  (await callOut(meetingId)).ministries.map(({ name, state }) => `${name} ${state}`)

describe('an urgent meeting', () => {
  it('calls every ministry out, and one with notice enough calls none', async () => {
    const meetingId = await convene()
    expect(await states(meetingId)).toEqual([
      'Defence asked',
      'Foreign Affairs asked',
      'Interior asked',
      'Justice asked',
    ])
    const { calledAt, dueAt, needed, quorumAcknowledged } = await callOut(meetingId)
    expect(Date.parse(dueAt ?? '') - Date.parse(calledAt)).toBe(30 * 60_000)
    expect({ needed, quorumAcknowledged }).toEqual({ needed: 2, quorumAcknowledged: null })
    const usual = await convene({})
    expect(await world.convenor.read(getCallOut, { meetingId: usual })).toBeNull()
    expect(await world.principals[0].attempt(acknowledgeCall, { meetingId: usual })).toMatchObject({
      refusal: { code: 'convening.no_call_out' },
    })
  })

  it('is acknowledged by a ministry once, by its principal or a deputy, and waits on their page until then', async () => {
    const meetingId = await convene()
    const waits = async (hand = world.deputies[0]) =>
      (await hand.read(listWaitingCalls, {}))?.some((one) => one.meetingId === meetingId)
    expect(await waits()).toBe(true)
    await world.deputies[0].act(acknowledgeCall, { meetingId, note: 'On the way.' })
    expect(await waits()).toBe(false)
    expect(await waits(world.principals[0])).toBe(false)
    expect(await waits(world.principals[1])).toBe(true)
    const again = await world.principals[0].attempt(acknowledgeCall, { meetingId })
    expect(again).toMatchObject({ refusal: { code: 'convening.acknowledged_already' } })
    expect((await callOut(meetingId)).quorumAcknowledged).toBeNull()
    await world.principals[3].act(acknowledgeCall, { meetingId })
    const { ministries, quorumAcknowledged } = await callOut(meetingId)
    const answer = ministries.find(({ name }) => name === 'Justice')?.answer
    expect(quorumAcknowledged?.at).toBe(answer?.at)
    expect(ministries.find(({ name }) => name === 'Foreign Affairs')?.answer).toMatchObject({
      ...{ by: 'Foreign Affairs deputy', note: 'On the way.', takenBy: null },
    })
  })

  it('is confirmed on the telephone to the convenor, for the ministry of who was spoken to', async () => {
    const meetingId = await convene()
    const [foreign, defence] = world.principals
    const spoken = (change: object = {}) => ({
      ...{ meetingId, ministryId: foreign.ministryId ?? '', memberId: foreign.memberId },
      ...{ answeredAt: new Date().toISOString(), note: 'From the car.' },
      ...change,
    })
    const refused = async (change: object, hand = world.convenor) => {
      const answer = await hand.attempt(confirmByTelephone, spoken(change))
      return answer.ok ? null : answer.refusal.code
    }
    expect(await refused({ memberId: defence.memberId })).toBe('convening.speaks_for_another')
    expect(await refused({ answeredAt: inHours(1) })).toBe('convening.telephone_time')
    expect(await refused({ answeredAt: inHours(-1) })).toBe('convening.telephone_time')
    expect(await refused({}, foreign)).toBe('common.not_entitled')
    expect(await refused({})).toBeNull()
    const { ministries } = await callOut(meetingId)
    expect(ministries.find(({ name }) => name === 'Foreign Affairs')?.answer).toMatchObject({
      ...{ by: 'Foreign Affairs principal', takenBy: 'Focal Point', note: 'From the car.' },
    })
  })

  it('logs who waives the notice, once a ministry', async () => {
    const meetingId = await convene()
    await world.principals[2].act(waiveNotice, { meetingId, note: 'We are ready.' })
    const again = await world.deputies[2].attempt(waiveNotice, { meetingId })
    expect(again).toMatchObject({ refusal: { code: 'convening.waived_already' } })
    const { ministries } = await callOut(meetingId)
    expect(ministries.flatMap(({ name, waiver }) => (waiver ? [[name, waiver.note]] : []))).toEqual(
      [['Interior', 'We are ready.']],
    )
    const [entry] = await world.worker.sql<{ act: string }[]>`
      select act from record_entry where thing_id = ${meetingId} order by index desc limit 1`
    expect(entry?.act).toBe('notice.waive')
  })

  it('turns to the deputies of ministries that are silent, once, when their minutes are over', async () => {
    const connection = world.worker
    const waiting = await conveneAgo(29)
    await seekOnTime({ meetingId: waiting }, { connection })
    expect((await callOut(waiting)).ministries.every(({ state }) => state === 'asked')).toBe(true)

    const meetingId = await conveneAgo(31)
    await world.principals[0].act(acknowledgeCall, { meetingId })
    await seekOnTime({ meetingId }, { connection })
    expect(await states(meetingId)).toEqual([
      'Defence sought',
      'Foreign Affairs acknowledged',
      'Interior sought',
      'Justice sought',
    ])
    const invited = (await world.convenor.read(getMeeting, { meetingId }))?.invited ?? []
    expect(invited.map(({ memberId }) => memberId)).toEqual(
      expect.arrayContaining(world.deputies.slice(1).map(({ memberId }) => memberId)),
    )
    expect(invited).toHaveLength(7)
    expect(await world.system.attempt(seekDeputies, { meetingId })).toMatchObject({
      refusal: { code: 'convening.nobody_silent' },
    })
    const letters = await world.worker.sql<{ member: string }[]>`
      select member_id as member from letter where about_id = ${meetingId} and kind = 'call_out'`
    const told = letters.map(({ member }) => member)
    expect(told).toEqual(
      expect.arrayContaining(
        [...world.principals, ...world.deputies.slice(1)].map(({ memberId }) => memberId),
      ),
    )
    expect(told).not.toContain(world.deputies[0].memberId)
    await world.deputies[1].act(acknowledgeCall, { meetingId })
    expect((await callOut(meetingId)).quorumAcknowledged).not.toBeNull()
  })

  it('measures how long it took until a quorum was in the room', async () => {
    const meetingId = await convene()
    const arrive = (at: 0 | 1) =>
      world.convenor.act(takeAttendance, {
        meetingId,
        movements: [{ memberId: world.principals[at].memberId, movement: 'arrived' }],
      })
    await arrive(0)
    expect((await callOut(meetingId)).quorumInTheRoom).toBeNull()
    await arrive(1)
    const { calledAt, quorumInTheRoom } = await callOut(meetingId)
    const { at, seconds } = quorumInTheRoom ?? { at: '', seconds: -1 }
    expect(seconds).toBe(Math.round((Date.parse(at) - Date.parse(calledAt)) / 1000))
  })

  it('is not answered once it is cancelled, nor are deputies sought', async () => {
    const meetingId = await conveneAgo(31)
    await world.convenor.act(cancelMeeting, { meetingId, reason: 'The accord was signed.' })
    const refused = { refusal: { code: 'meetings.cancelled' } }
    expect(await world.principals[0].attempt(acknowledgeCall, { meetingId })).toMatchObject(refused)
    expect(await world.system.attempt(seekDeputies, { meetingId })).toMatchObject(refused)
  })

  it('is called by a representative where the rules name them, and then only urgently', async () => {
    const [representative] = world.principals
    const attempt = async (change?: Parameters<typeof invitationTo>[1]) => {
      const answer = await representative.attempt(conveneUrgently, call(change))
      return answer.ok ? 'ok' : answer.refusal.code
    }
    await adopt(world, {
      urgent: { noticeHours: 1, mayConvene: ['convenor'], acknowledgeMinutes: 30 },
    })
    expect(await attempt()).toBe('convening.urgent_not_by_you')
    await adopt(world, {
      urgent: { noticeHours: 1, mayConvene: ['representative'], acknowledgeMinutes: 30 },
    })
    expect(await attempt()).toBe('ok')
    expect(await attempt({})).toBe('convening.not_urgent')
    expect(await attempt({ ...soon, startsAt: inHours(0.5) })).toBe('convening.urgent_too_soon')
    const own = await representative.attempt(conveneMeeting, call())
    expect(own).toMatchObject({ refusal: { code: 'common.not_entitled' } })
    const convenor = await world.convenor.attempt(conveneMeeting, call())
    expect(convenor).toMatchObject({ refusal: { code: 'convening.urgent_not_by_you' } })
  })

  it('becomes one when it is moved nearer than the usual notice', async () => {
    await adopt(world, {
      urgent: { noticeHours: 0, mayConvene: ['convenor'], acknowledgeMinutes: 30 },
    })
    const meetingId = await convene({})
    await world.convenor.act(reviseMeeting, { meetingId, ...invitationTo(world, soon) })
    expect(await states(meetingId)).toHaveLength(4)
    const { calledAt } = await callOut(meetingId)
    const later = { ...soon, startsAt: inHours(2.5) }
    await world.convenor.act(reviseMeeting, { meetingId, ...invitationTo(world, later) })
    expect((await callOut(meetingId)).calledAt).toBe(calledAt)
  })

  it('tells nobody outside of its call-out', async () => {
    const meetingId = await convene()
    expect(await world.stranger.read(getCallOut, { meetingId })).toBeNull()
    expect(await world.stranger.attempt(acknowledgeCall, { meetingId })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})
