import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeChoice } from '#server/choices/close-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing } from '../choices/choosing-among.ts'
import { words as decisionWords } from '../decisions/adopted.ts'
import { afterAMeeting, minutesIn } from './after-a-meeting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const { read } = minutesIn(() => ({ world, situationId }))

it('a ballot among options flows into the minutes: opened, closed, what it chose, and the decision on it', async () => {
  const { meetingId, sitting } = await afterAMeeting(world, situationId)
  const body = choosing(world, situationId)
  const { motionId } = await sitting.put('Where shall the envoys go first?')
  const asked = body.asked(motionId, { kind: 'approval', mode: 'meeting', closesAt: null })
  const { ballotId, number } = await world.convenor.act(openChoice, asked)
  expect((await read(meetingId)).said).toMatch(
    new RegExp(`Ballot ${number}, opened at \\d\\d:\\d\\d, is open\\.`),
  )
  for (const hand of world.principals.slice(0, 2)) {
    await body.cast(hand, ballotId, { form: 'approved', options: ['o02'] })
  }
  await world.convenor.act(closeChoice, { ballotId, ruling: 'The others have left.' })
  const basis = { kind: 'choice', ballotId } as const
  await world.convenor.act(logDecision, decisionWords(world, situationId, basis))
  const { said } = await read(meetingId)
  expect(said).toMatch(
    new RegExp(`Ballot ${number}: Wait\\. Opened at \\d\\d:\\d\\d, closed at \\d\\d:\\d\\d\\.`),
  )
  expect(said).toContain('Envoys to the talks')
  expect((await read(meetingId, 'fr')).said).toMatch(
    /Wait\. Ouvert à \d\d:\d\d, clos à \d\d:\d\d\./,
  )
})
