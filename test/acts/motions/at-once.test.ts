import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import { castVote } from '#server/ballots/cast-vote.ts'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { listWaitingBallots } from '#server/ballots/list-waiting-ballots.ts'
import { listWaitingChoices } from '#server/choices/list-waiting-choices.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { listMotionsEverywhere } from '#server/motions/list-everywhere.ts'
import { listWaitingMotions } from '#server/motions/list-waiting-motions.ts'
import { referMotion } from '#server/motions/refer-motion.ts'
import { takePosition } from '#server/motions/take-position.ts'
import type { DefinedRead } from '#server/reads.ts'
import { countStatements } from '../../support/count-statements.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence, putByCorrespondence } from '../ballots/sitting.ts'

let world: World
let situations: string[]
beforeAll(async () => {
  world = await makeWorld()
  situations = [await world.openSituation(), await world.openSituation()]
})
afterAll(() => world.end())

/** In each situation: a question on a motion of the reader's, one referred to them, and ballots that wait for them. */
const more = async () => {
  const [reader, other] = world.principals
  for (const situationId of situations) {
    const { motionId } = await putByCorrespondence(world, situationId, reader)
    await other.act(takePosition, { motionId, kind: 'question', text: 'At what cost?' })
    const referred = await putByCorrespondence(world, situationId, other)
    await world.convenor.act(referMotion, {
      ...{ motionId: referred.motionId, ministryId: reader.ministryId, dueOn: '2099-01-10' },
      asked: 'What would it cost?',
    })
    await openByCorrespondence(world, situationId, { seconds: 3_600 })
    const voted = await openByCorrespondence(world, situationId, { seconds: 3_600 })
    await reader.act(castVote, { ballotId: voted.ballotId, choice: 'yes', explanation: '' })
    const out = await openByCorrespondence(world, situationId, { seconds: 3_600 })
    await reader.act(declareRecusal, { motionId: out.motionId, reason: 'A contract is at stake.' })
    const among = await putByCorrespondence(world, situationId)
    await world.convenor.act(openChoice, {
      ...{ motionId: among.motionId, kind: 'approval', seats: 1, secret: false, rule: null },
      ...{ mode: 'correspondence', timeZone: 'UTC', runsOff: null, ruleBecause: null },
      options: [
        { kind: 'words', words: 'North' },
        { kind: 'words', words: 'South' },
      ],
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
  }
}

/** How many statements a read asks for. */
const ask = async <I extends z.ZodType, O extends z.ZodType>(
  read: DefinedRead<I, O>,
  input: z.input<I>,
) => {
  const { connection, counted } = countStatements(world.app)
  const { memberId } = world.principals[0]
  await read.run(connection, read.input.parse(input), { caller: { kind: 'member', memberId } })

  return counted()
}
const askAll = async () => ({
  motions: await ask(listWaitingMotions, {}),
  ballots: await ask(listWaitingBallots, {}),
  choices: await ask(listWaitingChoices, {}),
  everywhere: await ask(listMotionsEverywhere, {}),
})

it('home and the motions of every situation ask as little for many motions as for few', async () => {
  await more()
  const few = await askAll()
  expect(Math.min(...Object.values(few))).toBeGreaterThan(3)
  await more()
  await more()
  expect(await askAll()).toEqual(few)
  const [reader] = world.principals
  const waiting = (await reader.read(listWaitingMotions, {})) ?? []
  const kinds = waiting.map(({ waitsFor }) => waitsFor).sort()
  expect(kinds).toEqual([...Array(6).fill('answer'), ...Array(6).fill('report')])
  const ballots = (await reader.read(listWaitingBallots, {})) ?? []
  expect(ballots.filter(({ ministryVoted }) => ministryVoted)).toHaveLength(6)
  expect(ballots).toHaveLength(12)
  expect(await reader.read(listWaitingChoices, {})).toHaveLength(6)
}, 60_000)
