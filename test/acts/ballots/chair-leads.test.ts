import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { getChoice } from '#server/choices/get-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { handOverChair } from '#server/sittings/hand-over-chair.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { words } from '../choices/choosing-among.ts'
import { codeOf, roomIn } from '../meetings/in-the-room.ts'
import { putByCorrespondence } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const ruling = 'The chair rules so.'
const open = (hand: Hand, motionId: string, mode: 'meeting' | 'correspondence' = 'meeting') =>
  hand.attempt(openBallot, {
    ...{ motionId, rule: 'majority', mode, timeZone: 'UTC' },
    closesAt: mode === 'meeting' ? null : new Date(Date.now() + 60_000).toISOString(),
  })

it('whoever presides over a meeting opens and closes ballots in it, and nobody else but the convenor', async () => {
  const { meetingId, arrive } = await roomIn(world, situationId)
  await arrive(...world.principals)
  await world.convenor.act(startMeeting, { meetingId })
  const { motionId } = await world.convenor.act(putMotion, {
    ...{ situationId, bodyId: null, meetingId, measureId: null, question: 'Shall it be so?' },
  })
  const [chair, other] = [world.principals[1], world.principals[2]]
  expect(await codeOf(open(chair, motionId))).toBe('common.not_entitled')
  await world.convenor.act(handOverChair, { meetingId, memberId: chair.memberId })
  expect(await codeOf(open(other, motionId))).toBe('common.not_entitled')
  const opened = await open(chair, motionId)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { ballotId } = opened.output
  const mayClose = async (hand: Hand) => (await hand.read(getBallot, { ballotId }))?.mayClose
  expect([await mayClose(chair), await mayClose(other), await mayClose(world.convenor)]).toEqual([
    ...[true, false, true],
  ])
  expect(await codeOf(other.attempt(closeBallot, { ballotId, ruling }))).toBe('common.not_entitled')
  expect(await codeOf(chair.attempt(closeBallot, { ballotId, ruling }))).toBe('ok')
})

it('whoever presides closes a ballot among options too, which the convenor opens', async () => {
  const { meetingId, arrive } = await roomIn(world, situationId)
  await arrive(...world.principals)
  await world.convenor.act(startMeeting, { meetingId })
  const { motionId } = await world.convenor.act(putMotion, {
    ...{ situationId, bodyId: null, meetingId, measureId: null, question: 'Which of these?' },
  })
  const [chair, other] = [world.principals[1], world.principals[2]]
  await world.convenor.act(handOverChair, { meetingId, memberId: chair.memberId })
  const { ballotId } = await world.convenor.act(openChoice, {
    ...{
      motionId,
      kind: 'approval',
      options: words('Talk', 'Wait'),
      seats: 1,
      secret: false,
      rule: null,
    },
    ...{ mode: 'meeting', timeZone: 'UTC', closesAt: null, runsOff: null },
  })
  const mayClose = async (hand: Hand) => (await hand.read(getChoice, { ballotId }))?.mayClose
  expect([await mayClose(chair), await mayClose(other), await mayClose(world.convenor)]).toEqual([
    ...[true, false, true],
  ])
  expect(await codeOf(other.attempt(closeChoice, { ballotId, ruling }))).toBe('common.not_entitled')
  expect(await codeOf(chair.attempt(closeChoice, { ballotId, ruling }))).toBe('ok')
})

it('by correspondence nobody presides, and the convenor alone opens and closes', async () => {
  const { motionId } = await putByCorrespondence(world, situationId)
  expect(await codeOf(open(world.principals[0], motionId, 'correspondence'))).toBe(
    'common.not_entitled',
  )
  const opened = await open(world.convenor, motionId, 'correspondence')
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { ballotId } = opened.output
  expect(await codeOf(world.principals[0].attempt(closeBallot, { ballotId, ruling }))).toBe(
    'common.not_entitled',
  )
})
