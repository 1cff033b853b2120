import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { listMotions } from '#server/ballots/list-motions.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { reviseMeasure } from '#server/measures/revise-measure.ts'
import { getMeeting } from '#server/meetings/get-meeting.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { proposal } from '../measures/proposal.ts'
import { determination } from '../risks/determination.ts'
import { sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  await world.convenor.act(determineSeriousRisk, determination(situationId))
})
afterAll(() => world.end())

/** Runs an act and gives its place in the record. */
const entryOf = async (
  answering: Promise<{ ok: true; receipt: { index: number } } | { ok: false }>,
): Promise<number> => {
  const answer = await answering
  if (!answer.ok) throw new Error('the act was refused')
  return answer.receipt.index
}

describe('the past', () => {
  it('is read as it stood: presence, votes, result and the state of the motion', async () => {
    const [one, two] = world.principals
    const sitting = await sit(world, situationId, [one, two])
    const { motionId } = await sitting.put()
    const opening = { motionId, rule: 'majority', mode: 'meeting', closesAt: null } as const
    const { ballotId } = await world.convenor.act(openBallot, { ...opening, timeZone: 'UTC' })
    const vote = { ballotId, choice: 'yes', explanation: '' } as const
    const first = await entryOf(one.attempt(castVote, vote))
    await two.act(castVote, vote)
    await sitting.move('left', one)
    const closed = await entryOf(
      world.convenor.attempt(closeBallot, { ballotId, ruling: 'The sitting ends.' }),
    )

    const then = await world.auditor.read(getBallot, { ballotId }, first)
    expect(then).toMatchObject({ state: 'open', result: null })
    expect(then?.electorate.filter(({ voted }) => voted)).toHaveLength(1)
    expect(then?.quorum).toMatchObject({ present: 2, met: true })
    const now = await world.auditor.read(getBallot, { ballotId })
    expect(now).toMatchObject({ state: 'closed', result: { verdict: 'inquorate' } })
    const { meetingId } = sitting
    expect((await world.auditor.read(getMeeting, { meetingId }, first))?.quorum.present).toBe(2)
    expect((await world.auditor.read(getMeeting, { meetingId }))?.quorum.present).toBe(1)
    const stateAt = async (asOf: number) =>
      (await world.auditor.read(listMotions, { situationId }, asOf))?.[0]?.state
    expect(await stateAt(closed - 1)).toBe('balloting')
    expect(await stateAt(closed)).toBe('undecided')
  })

  it('stays in the ballot although the measure changes afterwards', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const lead = world.principals[0].ministryId ?? ''
    const words = { situationId, ...proposal(lead) }
    const { measureId } = await world.convenor.act(proposeMeasure, words)
    const { motionId } = await sitting.put('Shall it be taken?', measureId)
    const held = { rule: 'consent', ruleBecause: 'The case asks for it.', mode: 'meeting' } as const
    const opening = { motionId, ...held, closesAt: null }
    const { ballotId } = await world.convenor.act(openBallot, { ...opening, timeZone: 'UTC' })
    await world.convenor.act(closeBallot, { ballotId, ruling: 'No objection was heard.' })
    const later = { measureId, ...proposal(lead, 'IS1', { title: 'Other words' }) }
    await world.convenor.act(reviseMeasure, later)
    const frozen = await world.principals[3].read(getFrozen, { ballotId })
    expect(frozen?.snapshot.measures[0]).toMatchObject({ title: words.title })
    expect(await world.stranger.read(getFrozen, { ballotId })).toBeNull()
  })
})
