import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { adjournMeeting } from '#server/sittings/adjourn-meeting.ts'
import { checkIn } from '#server/sittings/check-in.ts'
import { checkOut } from '#server/sittings/check-out.ts'
import { closeList } from '#server/sittings/close-list.ts'
import { endMeeting } from '#server/sittings/end-meeting.ts'
import { endSpeaking } from '#server/sittings/end-speaking.ts'
import { getRoom } from '#server/sittings/get-room.ts'
import { giveFloor } from '#server/sittings/give-floor.ts'
import { handOverChair } from '#server/sittings/hand-over-chair.ts'
import { requestFloor } from '#server/sittings/request-floor.ts'
import { resumeMeeting } from '#server/sittings/resume-meeting.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { turnTo } from '#server/sittings/turn-to.ts'
import { withdrawRequest } from '#server/sittings/withdraw-request.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from './invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  const observer = await world.addMember('Olive Observer', null)
  situationId = await world.openSituation([[observer, 'observer']])
})
afterAll(() => world.end())

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** A meeting that begins in half an hour, and what there is to do in it. */
const room = async () => {
  const { meetingId } = await world.convenor.act(conveneMeeting, {
    ...{ situationId, bodyId: world.bodyId },
    ...invitationTo(world, {
      ...{ startsAt: inMinutes(30), endsAt: inMinutes(90) },
      shortNoticeBecause: 'Killings reported.',
    }),
  })
  const see = async (hand: Hand = world.convenor) => {
    const read = await hand.read(getRoom, { meetingId })
    if (!read) throw new Error('no such meeting')
    return read
  }
  const arrive = async (...hands: readonly Hand[]) => {
    for (const hand of hands) await hand.act(checkIn, { meetingId, remote: false })
  }
  const ask = (hand: Hand, kind: 'normal' | 'point_of_order' = 'normal') =>
    hand.attempt(requestFloor, { meetingId, kind })
  const points = (await see()).room.agenda.points.map(({ pointId }) => pointId)

  return { meetingId, see, arrive, ask, points }
}

const codeOf = async (answer: Promise<{ ok: boolean; refusal?: { code: string } }>) => {
  const { refusal } = await answer
  return refusal?.code ?? 'ok'
}

describe('a meeting in the room', () => {
  it('is started at its first point by the convenor, who presides, and shows the same to everybody', async () => {
    const { meetingId, see, points } = await room()
    expect((await see()).room.sitting).toMatchObject({ phase: 'called', pointId: null })
    expect(await codeOf(world.principals[0].attempt(startMeeting, { meetingId }))).toBe(
      'common.not_entitled',
    )
    await world.convenor.act(startMeeting, { meetingId })
    const seen = await see(world.principals[0])
    expect(seen.room.sitting).toMatchObject({
      ...{ phase: 'sitting', chairId: world.convenor.memberId, pointId: points[0] },
    })
    expect(seen.room.sitting.since).not.toBeNull()
    expect((await see(world.auditor)).room.sitting).toEqual(seen.room.sitting)
    expect(await world.stranger.read(getRoom, { meetingId })).toBeNull()
    expect(await codeOf(world.convenor.attempt(startMeeting, { meetingId }))).toBe(
      'room.started_already',
    )
  })

  it('is not started days before, and not with a point of another meeting', async () => {
    const { meetingId: later } = await world.convenor.act(conveneMeeting, {
      ...{ situationId, bodyId: world.bodyId },
      ...invitationTo(world),
    })
    expect(await codeOf(world.convenor.attempt(startMeeting, { meetingId: later }))).toBe(
      'room.too_early',
    )
    const [one, other] = [await room(), await room()]
    const { meetingId } = one
    const pointId = other.points[0] ?? ''
    expect(await codeOf(world.convenor.attempt(turnTo, { meetingId, pointId }))).toBe(
      'room.not_started',
    )
    await world.convenor.act(startMeeting, { meetingId })
    expect(await codeOf(world.convenor.attempt(turnTo, { meetingId, pointId }))).toBe(
      'room.point_unknown',
    )
  })

  it('turns from point to point, breaks off, resumes and ends, and counts the time of each', async () => {
    const { meetingId, see, points } = await room()
    const [, second = ''] = points
    const { convenor } = world
    await convenor.act(startMeeting, { meetingId })
    await convenor.act(turnTo, { meetingId, pointId: second })
    const past = { meetingId, resumesAt: inMinutes(-1) }
    expect(await codeOf(convenor.attempt(adjournMeeting, past))).toBe('room.resumes_in_the_past')
    await convenor.act(adjournMeeting, { meetingId, resumesAt: inMinutes(10) })
    const broken = (await see()).room
    expect(broken.sitting).toMatchObject({ phase: 'adjourned', pointId: second, since: null })
    expect(Object.keys(broken.spent).sort()).toEqual([...points].sort())
    expect(await codeOf(convenor.attempt(turnTo, { meetingId, pointId: second }))).toBe(
      'room.adjourned',
    )
    await convenor.act(resumeMeeting, { meetingId })
    await convenor.act(endMeeting, { meetingId })
    expect((await see()).room.sitting).toMatchObject({ phase: 'ended', listClosed: true })
    expect(await codeOf(convenor.attempt(resumeMeeting, { meetingId }))).toBe('room.ended')
    const late = { meetingId, remote: true }
    expect(await codeOf(world.principals[0].attempt(checkIn, late))).toBe('room.ended')
  })

  it('is led by whoever it was handed over to, who has to be there, and by the convenor', async () => {
    const { meetingId, see, arrive, points } = await room()
    const [chair, other] = [world.principals[0], world.principals[1]]
    const [, pointId = ''] = points
    await world.convenor.act(startMeeting, { meetingId })
    const over = { meetingId, memberId: chair.memberId }
    expect(await codeOf(world.convenor.attempt(handOverChair, over))).toBe('room.not_here')
    await arrive(chair, other)
    expect(await codeOf(other.attempt(handOverChair, over))).toBe('room.not_the_chair')
    await world.convenor.act(handOverChair, over)
    expect((await see()).room.sitting.chairId).toBe(chair.memberId)
    expect(await codeOf(other.attempt(turnTo, { meetingId, pointId }))).toBe('room.not_the_chair')
    await chair.act(turnTo, { meetingId, pointId })
    await world.convenor.act(handOverChair, { meetingId, memberId: world.convenor.memberId })
    expect(await codeOf(chair.attempt(adjournMeeting, { meetingId, resumesAt: null }))).toBe(
      'room.not_the_chair',
    )
  })
})

describe('attendance', () => {
  it('is noted by everybody for themselves, in the room or from afar, with arrival and departure', async () => {
    const { meetingId, see } = await room()
    const [near, far] = [world.principals[0], world.principals[1]]
    await near.act(checkIn, { meetingId, remote: false })
    await far.act(checkIn, { meetingId, remote: true })
    const seen = (await see()).room
    expect(seen.attendance[near.memberId]?.how).toBe('in_room')
    expect(seen.attendance[far.memberId]?.how).toBe('remote')
    expect(seen.quorum).toMatchObject({ present: 2, met: true })
    expect(seen.ministries[far.ministryId ?? '']?.present).toBe(true)
    await far.act(checkOut, { meetingId })
    const after = (await see()).room
    expect(after.attendance[far.memberId]?.how).toBe('left')
    expect(after.quorum).toMatchObject({ present: 1, met: false })
    expect(await codeOf(far.attempt(checkOut, { meetingId }))).toBe('room.not_here')
    expect(await codeOf(world.auditor.attempt(checkIn, { meetingId, remote: true }))).toBe(
      'common.not_entitled',
    )
  })

  it('is the same however often a page says it: the key makes a repeat harmless', async () => {
    const { meetingId } = await room()
    const key = crypto.randomUUID()
    const once = await world.principals[0].attempt(checkIn, { meetingId, remote: false }, { key })
    await world.principals[0].act(checkOut, { meetingId })
    const again = await world.principals[0].attempt(checkIn, { meetingId, remote: false }, { key })
    expect(again).toEqual(once)
    expect(await codeOf(world.principals[0].attempt(checkOut, { meetingId }))).toBe('room.not_here')
  })
})

describe('the list of speakers', () => {
  it('takes points of order first, though it is closed, and whoever presides gives the floor', async () => {
    const { meetingId, see, arrive, ask } = await room()
    const [one, two, three, four] = world.principals
    await world.convenor.act(startMeeting, { meetingId })
    expect(await codeOf(ask(one))).toBe('room.not_here')
    await arrive(one, two, three, four)
    for (const hand of [one, two]) expect(await codeOf(ask(hand))).toBe('ok')
    expect(await codeOf(ask(one))).toBe('room.waits_already')
    await world.convenor.act(closeList, { meetingId, closed: true })
    expect(await codeOf(ask(three))).toBe('room.list_closed')
    expect(await codeOf(ask(three, 'point_of_order'))).toBe('ok')
    const order = async () => (await see()).room.floor.waiting.map(({ memberId }) => memberId)
    expect(await order()).toEqual([three, one, two].map(({ memberId }) => memberId))
    const give = (hand: Hand) =>
      world.convenor.attempt(giveFloor, { meetingId, memberId: hand.memberId })
    expect(await codeOf(give(one))).toBe('room.point_of_order_first')
    expect(await codeOf(give(four))).toBe('room.not_on_the_list')
    await give(three)
    await give(one)
    expect((await see()).room.floor.speaking).toMatchObject({ memberId: one.memberId })
    await ask(four, 'point_of_order')
    await give(four)
    expect(await order()).toEqual([one, two].map(({ memberId }) => memberId))
    const stop = { meetingId, memberId: four.memberId }
    expect(await codeOf(two.attempt(endSpeaking, stop))).toBe('room.not_the_chair')
    await four.act(endSpeaking, stop)
    expect(await codeOf(world.convenor.attempt(endSpeaking, stop))).toBe('room.does_not_speak')
    expect((await see()).room.floor.speaking).toBeNull()
  })

  it('is taken back, falls with whoever leaves, and waits for its point', async () => {
    const { meetingId, see, arrive, ask, points } = await room()
    const [one, two, three] = world.principals
    const [first = '', second = ''] = points
    await world.convenor.act(startMeeting, { meetingId })
    await arrive(one, two, three)
    for (const hand of [one, two, three]) await ask(hand)
    await one.act(withdrawRequest, { meetingId })
    expect(await codeOf(one.attempt(withdrawRequest, { meetingId }))).toBe('room.not_on_the_list')
    await two.act(checkOut, { meetingId })
    const waiting = async () => (await see()).room.floor.waiting.map(({ memberId }) => memberId)
    expect(await waiting()).toEqual([three.memberId])
    await world.convenor.act(turnTo, { meetingId, pointId: second })
    expect(await waiting()).toEqual([])
    await world.convenor.act(turnTo, { meetingId, pointId: first })
    expect(await waiting()).toEqual([three.memberId])
  })
})

describe('the ballot in the room', () => {
  it('shows who has voted and to nobody what, but one’s own; and keeps the meeting from ending', async () => {
    const { meetingId, see, arrive } = await room()
    const [one, two] = world.principals
    const { convenor } = world
    await convenor.act(startMeeting, { meetingId })
    await arrive(one, two)
    const { motionId } = await convenor.act(putMotion, {
      ...{ situationId, bodyId: null, meetingId, measureId: null },
      question: 'Shall envoys be sent?',
    })
    const opening = { motionId, rule: 'majority', mode: 'meeting', closesAt: null } as const
    const { ballotId } = await convenor.act(openBallot, { ...opening, timeZone: 'UTC' })
    await one.act(castVote, { ballotId, choice: 'no', explanation: 'Too early.' })
    const others = await see(two)
    expect(others.room.ballot.current).toMatchObject({ ballotId, entitled: 4, result: null })
    expect(others.room.voted).toEqual({ [one.ministryId ?? '']: true })
    expect(JSON.stringify(others)).not.toMatch(/Too early|"choice"/)
    expect((await see(one)).mine.vote).toMatchObject({ choice: 'no', explanation: 'Too early.' })
    expect(await codeOf(convenor.attempt(endMeeting, { meetingId }))).toBe('room.ballot_open')
    await two.act(castVote, { ballotId, choice: 'yes', explanation: '' })
    await convenor.act(closeBallot, { ballotId, ruling: null })
    expect((await see(two)).room.ballot.current?.result).toMatchObject({
      verdict: 'rejected',
      counts: { yes: 1, no: 1 },
    })
    await convenor.act(endMeeting, { meetingId })
  })
})
