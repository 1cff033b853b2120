import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { checkOut } from '#server/sittings/check-out.ts'
import { closeList } from '#server/sittings/close-list.ts'
import { endMeeting } from '#server/sittings/end-meeting.ts'
import { endSpeaking } from '#server/sittings/end-speaking.ts'
import { giveFloor } from '#server/sittings/give-floor.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { turnTo } from '#server/sittings/turn-to.ts'
import { withdrawRequest } from '#server/sittings/withdraw-request.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { codeOf, roomIn } from './in-the-room.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const room = () => roomIn(world, situationId)

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
