import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { getPaper } from '#server/ballots/get-paper.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { getAct } from '#server/record/get-act.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { proposal } from '../measures/proposal.ts'
import { determination } from '../risks/determination.ts'
import { sit } from './sitting.ts'

let world: World
let ballotId: string
beforeAll(async () => {
  world = await makeWorld()
  const situationId = await world.openSituation()
  await world.convenor.act(determineSeriousRisk, determination(situationId))
  const { put } = await sit(world, situationId, world.principals)
  const lead = world.principals[0].ministryId ?? ''
  const { measureId } = await world.convenor.act(proposeMeasure, {
    situationId,
    ...proposal(lead),
  })
  const { motionId } = await put('Shall the measure be taken?', measureId)
  const opening = { motionId, rule: 'majority', mode: 'meeting', closesAt: null } as const
  ballotId = (await world.convenor.act(openBallot, { ...opening, timeZone: 'UTC' })).ballotId
})
afterAll(() => world.end())

const vote = { choice: 'yes', explanation: '' } as const
const papersOf = async (index: number) => {
  const found = await world.auditor.read(getAct, { index })
  return found?.fields.find(({ name }) => name === 'content.papers')?.value
}

describe('the papers of a ballot', () => {
  it('are listed, and opening one is noted for the reader alone', async () => {
    const [reader, other] = world.principals
    const keys = async (hand: typeof reader) =>
      (await hand.read(getBallot, { ballotId }))?.papers.map(({ key, opened }) => [key, opened])
    expect(await keys(reader)).toEqual([['measure', false]])
    expect(await reader.read(getPaper, { ballotId, paper: 'measure' })).toMatchObject({
      paper: { kind: 'measure' },
      before: null,
      after: null,
    })
    expect(await reader.read(getPaper, { ballotId, paper: 'measure' })).not.toBeNull()
    expect(await keys(reader)).toEqual([['measure', true]])
    expect(await keys(other)).toEqual([['measure', false]])
    expect(await reader.read(getPaper, { ballotId, paper: 'text' })).toBeNull()
    expect(await world.stranger.read(getPaper, { ballotId, paper: 'measure' })).toBeNull()
  })

  it('that a voter had opened are in the record of the vote, and shown once votes are', async () => {
    const [reader, hasty, thorough] = world.principals
    const first = await reader.attempt(castVote, { ballotId, ...vote })
    const second = await hasty.attempt(castVote, { ballotId, ...vote })
    await thorough.read(getFrozen, { ballotId })
    const third = await thorough.attempt(castVote, { ballotId, ...vote })
    const indexes = [first, second, third].map((answer) => (answer.ok ? answer.receipt.index : -1))
    expect(await Promise.all(indexes.map(papersOf))).toEqual(['["measure"]', '[]', '["measure"]'])

    const hidden = await hasty.read(getAct, { index: indexes[0] ?? 0 })
    expect(hidden?.fields.find(({ name }) => name === 'content.papers')?.value).toBeNull()
    await world.convenor.act(closeBallot, { ballotId, ruling: 'All is said.' })
    const votes = (await world.principals[3].read(getBallot, { ballotId }))?.votes
    expect(votes?.map(({ papers }) => papers)).toEqual([['measure'], [], ['measure']])
  })
})
