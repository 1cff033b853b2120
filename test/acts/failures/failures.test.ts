import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { liftFailure } from '#server/failures/lift-failure.ts'
import { listFailures } from '#server/failures/list-failures.ts'
import { proposeFailure } from '#server/failures/propose-failure.ts'
import { reviseFailure } from '#server/failures/revise-failure.ts'
import { getMeasure } from '#server/measures/get-measure.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { determination } from '../risks/determination.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const stage = async () => {
  const { situationId, attach } = await openCase(world)
  const { evidenceId } = await attach('Police stood by', ['E2'])
  const sitting = await sit(world, situationId, world.principals)
  const words = {
    determinedOn: '2026-02-01',
    authorities: 'The provincial administration',
    reasons: 'Attacks went on for days beside police posts.',
    evidenceIds: [evidenceId],
    reply: { kind: 'given' as const, on: '2026-02-10', text: 'Order was restored in time.' },
  }
  const open = async (motionId: string) => {
    const opening = { motionId, rule: 'majority' as const, mode: 'meeting' as const }
    const zone = { closesAt: null, timeZone: 'Africa/Nairobi' }
    return world.convenor.act(openBallot, { ...opening, ...zone })
  }
  const vote = async (motionId: string, choice: 'yes' | 'no' = 'yes') => {
    const { ballotId } = await open(motionId)
    for (const hand of world.principals) {
      await hand.act(castVote, { ballotId, choice, explanation: '' })
    }
    await world.convenor.act(closeBallot, { ballotId, ruling: 'All have voted.' })
    return { ballotId }
  }
  const list = async (asOf?: number) =>
    (await world.principals[0].read(listFailures, { situationId }, asOf))?.failures ?? []
  const put = async (question = 'Do they manifestly fail?') =>
    (await sitting.put(question)).motionId
  const propose = async (motionId: string) =>
    (await world.principals[0].act(proposeFailure, { motionId, ...words })).failureId

  return { situationId, words, open, vote, list, put, propose }
}

describe('a determination of manifest failure', () => {
  it('stands by a vote alone, with its evidence and the authorities’ own reply, in what is voted on', async () => {
    const { words, vote, list, put, propose } = await stage()
    const motionId = await put()
    const failureId = await propose(motionId)
    expect(await list()).toMatchObject([{ failureId, state: 'proposed', reply: words.reply }])
    const { ballotId } = await vote(motionId)
    expect(await list()).toMatchObject([
      { state: 'stands', motion: { motionId }, evidence: [{ title: 'Police stood by' }] },
    ])
    expect(await world.principals[2].read(getFrozen, { ballotId })).toMatchObject({
      snapshot: {
        motion: { failure: { id: failureId, reasons: words.reasons, reply: words.reply } },
      },
    })
  })

  it('is refused with the motion, and cannot be reworded while or after it is voted on', async () => {
    const { words, open, vote, list, put, propose } = await stage()
    const failed = await put()
    const refused = await propose(failed)
    await vote(failed, 'no')
    expect(await list()).toMatchObject([{ failureId: refused, state: 'refused' }])
    const motionId = await put()
    const failureId = await propose(motionId)
    const revised = { failureId, ...words, reasons: 'Second words.' }
    await world.convenor.act(reviseFailure, revised)
    await open(motionId)
    expect(await world.convenor.attempt(reviseFailure, revised)).toMatchObject({
      refusal: { code: 'failures.motion_settled' },
    })
  })

  it('is proposed once a motion, of days that have come, on evidence of the situation', async () => {
    const { words, put, propose } = await stage()
    const motionId = await put()
    const attempt = (change: Partial<typeof words>) =>
      world.convenor.attempt(proposeFailure, { motionId, ...words, ...change })
    expect(await attempt({ determinedOn: '2999-01-01' })).toMatchObject({
      refusal: { code: 'failures.day_ahead' },
    })
    expect(await attempt({ evidenceIds: [crypto.randomUUID()] })).toMatchObject({
      refusal: { code: 'failures.evidence_unknown' },
    })
    await propose(motionId)
    expect(await attempt({})).toMatchObject({ refusal: { code: 'failures.carried_already' } })
    expect(await world.stranger.attempt(proposeFailure, { motionId, ...words })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })

  it('opens the gate of a measure under Pillar III until a vote lifts it', async () => {
    const { situationId, vote, list, put, propose } = await stage()
    await world.convenor.act(determineSeriousRisk, determination(situationId))
    const lead = world.principals[0].ministryId ?? ''
    const { measureId } = await world.convenor.act(proposeMeasure, {
      ...{ situationId, ...proposal(lead, 'IS1', { pillars: [2, 3] }) },
    })
    const gate = async () => (await world.convenor.read(getMeasure, { measureId }))?.gate
    expect(await gate()).toMatchObject({ status: 'undetermined', missing: ['manifest_failure'] })
    const earlier = await put('Shall a statement be issued?')
    const motionId = await put()
    const failureId = await propose(motionId)
    expect(await gate()).toMatchObject({ status: 'undetermined' })
    await vote(motionId)
    expect(await gate()).toMatchObject({ status: 'met', manifestFailures: [{ id: failureId }] })

    const lifting = await put('Shall the determination be lifted?')
    const byAnother = (other: string) =>
      world.convenor.attempt(liftFailure, { failureId, motionId: other, reasons: 'Patrols.' })
    await vote(earlier)
    expect(await byAnother(earlier)).toMatchObject({
      refusal: { code: 'failures.lifting_earlier' },
    })
    const lift = { failureId, motionId: lifting, reasons: 'Patrols protect the residents now.' }
    expect(await world.convenor.attempt(liftFailure, lift)).toMatchObject({
      refusal: { code: 'failures.lifting_not_voted' },
    })
    await vote(lifting)
    const { receipt } = await world.convenor.attempt(liftFailure, lift).then((answer) => {
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer
    })
    expect(await gate()).toMatchObject({ status: 'undetermined', manifestFailures: [] })
    expect(await list()).toMatchObject([{ state: 'lifted', lifted: { motionId: lifting } }])
    expect(await list(receipt.index - 1)).toMatchObject([{ state: 'stands', lifted: null }])
    expect(await world.convenor.attempt(liftFailure, lift)).toMatchObject({
      refusal: { code: 'failures.not_standing' },
    })
    const second = await put()
    await propose(second)
    expect(await byAnother(second)).toMatchObject({
      refusal: { code: 'failures.lifting_determines' },
    })
  })
})
