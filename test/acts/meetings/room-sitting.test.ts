import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { adjournMeeting } from '#server/sittings/adjourn-meeting.ts'
import { checkIn } from '#server/sittings/check-in.ts'
import { checkOut } from '#server/sittings/check-out.ts'
import { endMeeting } from '#server/sittings/end-meeting.ts'
import { getRoom } from '#server/sittings/get-room.ts'
import { handOverChair } from '#server/sittings/hand-over-chair.ts'
import { resumeMeeting } from '#server/sittings/resume-meeting.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { turnTo } from '#server/sittings/turn-to.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { codeOf, inMinutes, roomIn } from './in-the-room.ts'
import { invitationTo } from './invitation.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const room = () => roomIn(world, situationId)

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
