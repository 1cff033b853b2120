import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { takeAttendance } from '#server/meetings/take-attendance.ts'
import { getMinutesOf } from '#server/minutes/get-minutes.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { checkIn } from '#server/sittings/check-in.ts'
import { getRoom } from '#server/sittings/get-room.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { adopt } from '../members/adopt.ts'
import { takeAway } from '../record/take-away.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const refused = (code: string) => ({ ok: false, refusal: { code } })

/** A meeting with the first principal in the room and the second there from afar. */
const halfRemote = async () => {
  const [near, far] = world.principals
  const sitting = await sit(world, situationId, [near])
  const { meetingId } = sitting
  await world.convenor.act(takeAttendance, {
    ...{ meetingId, movements: [{ memberId: far.memberId, movement: 'arrived', remote: true }] },
  })
  const { motionId } = await sitting.put()
  const open = () =>
    world.convenor.attempt(openBallot, {
      ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null },
      timeZone: 'Africa/Nairobi',
    })

  return { ...sitting, near, far, open }
}
const seen = async (meetingId: string) => {
  const meeting = await world.convenor.read(getMeeting, { meetingId })
  const room = (await world.convenor.read(getRoom, { meetingId }))?.room
  if (!meeting || !room) throw new Error('no meeting')

  return { meeting, room }
}

describe('presence from afar', () => {
  it('is noted by whoever takes attendance, and is presence as long as the rules say nothing else', async () => {
    const { meetingId, near, far, open } = await halfRemote()
    const { meeting, room } = await seen(meetingId)
    const line = (id: string) => meeting.invited.find(({ memberId }) => memberId === id)
    expect(line(near.memberId)).toMatchObject({ present: true, remote: false })
    expect(line(far.memberId)).toMatchObject({ present: true, remote: true })
    expect(meeting.movements.map(({ movement }) => movement)).toEqual(['arrived', 'remote'])
    expect(meeting).toMatchObject({ remoteCounts: true, quorum: { present: 2, met: true } })
    expect(room).toMatchObject({ quorum: { present: 2 }, meeting: { remoteCounts: true } })
    const opened = await open()
    const ballotId = opened.ok ? opened.output.ballotId : ''
    expect(await far.attempt(castVote, { ballotId, choice: 'yes', explanation: '' })).toMatchObject(
      { ok: true },
    )
    await near.act(castVote, { ballotId, choice: 'no', explanation: '' })
    // What is under way keeps the rules that it was opened under.
    await adopt(world, { remotePresenceCounts: false })
    await world.convenor.act(closeBallot, { ballotId, ruling: null })
    const { result } = (await world.convenor.read(getBallot, { ballotId })) ?? {}
    expect(result?.counts).toMatchObject({ yes: 1, no: 1, present: 2 })
  })

  it('makes no quorum and no vote once the rules say so, until who is afar comes into the room', async () => {
    const { meetingId, near, far, open } = await halfRemote()
    const { meeting, room } = await seen(meetingId)
    expect(meeting).toMatchObject({ remoteCounts: false, quorum: { present: 1, met: false } })
    expect(room).toMatchObject({ quorum: { present: 1 }, meeting: { remoteCounts: false } })
    expect(room.attendance[far.memberId]).toMatchObject({ how: 'remote' })
    expect(await open()).toMatchObject(refused('ballots.no_quorum'))
    const [, , third] = world.principals
    const arrive = (memberId: string) =>
      world.convenor.act(takeAttendance, {
        ...{ meetingId, movements: [{ memberId, movement: 'arrived' }] },
      })
    await arrive(third.memberId)
    const opened = await open()
    const ballotId = opened.ok ? opened.output.ballotId : ''
    const vote = { ballotId, choice: 'yes' as const, explanation: '' }
    expect(await far.attempt(castVote, vote)).toMatchObject(refused('ballots.not_present'))
    await near.act(castVote, vote)
    await third.act(castVote, vote)
    await arrive(far.memberId)
    await far.act(castVote, vote)
    await world.convenor.act(closeBallot, { ballotId, ruling: null })
    const { result } = (await world.convenor.read(getBallot, { ballotId })) ?? {}
    expect(result?.counts).toMatchObject({ yes: 3, present: 3 })
  })

  it('is told in the minutes with its times', async () => {
    const { meetingId, near } = await halfRemote()
    await near.attempt(checkIn, { meetingId, remote: true })
    await world.convenor.act(openMinutes, { meetingId })
    const read = async (language: 'en' | 'fr') => {
      const found = await world.convenor.read(getMinutesOf, { meetingId, language })
      return (found?.pieces ?? []).map(({ document }) => plainTextOf(document)).join('\n')
    }
    expect(await read('en')).toMatch(/from \d\d:\d\d from afar/)
    expect(await read('fr')).toMatch(/à distance à partir de \d\d:\d\d/)
  })

  it('is counted again by an auditor, under the rules of each ballot', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'frozen', params: { count: expect.any(Number) } })
  })
})
