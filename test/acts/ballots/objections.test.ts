import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castDeciding } from '#server/ballots/cast-deciding.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { appealRuling } from '#server/objections/appeal-ruling.ts'
import { listObjections } from '#server/objections/list-objections.ts'
import { ruleInvalid } from '#server/objections/rule-invalid.ts'
import { upholdRuling } from '#server/objections/uphold-ruling.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { takeAway } from '../record/take-away.ts'
import { openByCorrespondence } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const reasons = 'It says nothing of the text.'
const open = (rule: 'consent' | 'consensus' | 'majority' = 'consent') =>
  openByCorrespondence(world, situationId, { rule })
const vote = (
  ballotId: string,
  place: 0 | 1 | 2 | 3,
  choice: 'yes' | 'no' | 'abstain',
  explanation = 'The mandate of the mission is missing.',
) => world.principals[place].attempt(castVote, { ballotId, choice, explanation })
const object = async (ballotId: string, place: 0 | 1 | 2 | 3 = 1) => {
  const cast = await vote(ballotId, place, 'no')
  if (!cast.ok) throw new Error(cast.refusal.code)

  return cast.output.voteId
}
const close = (ballotId: string) =>
  world.convenor.act(closeBallot, { ballotId, ruling: 'The chair rules so.' })
const objections = async (ballotId: string, hand = world.principals[3]) =>
  (await hand.read(listObjections, { ballotId })) ?? []
const refusalOf = (answer: { ok: true } | { ok: false; refusal: { code: string } }) =>
  answer.ok ? 'done' : answer.refusal.code

/** A ballot on a motion of procedure, with the votes of these ministries. */
const onProcedure = async (votes: readonly ['yes' | 'no', 0 | 1 | 2 | 3][]) => {
  const { motionId } = await world.convenor.act(putMotion, {
    ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null },
    question: 'Shall the ruling of the chair stand?',
    kind: 'procedural',
  })
  const { ballotId } = await world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'correspondence', timeZone: 'UTC' },
    closesAt: new Date(Date.now() + 60_000).toISOString(),
  })
  for (const [choice, place] of votes) await vote(ballotId, place, choice)

  return close(ballotId)
}

/** A motion of procedure that the body adopts by its ballot. */
const adoptProcedure = async () => {
  const { ballotId, verdict } = await onProcedure([
    ['yes', 0],
    ['yes', 2],
    ['yes', 3],
  ])
  expect(verdict).toBe('adopted')

  return ballotId
}

describe('an objection to a motion under consent', () => {
  it('needs its reason, as a block under consensus does; a no under a majority needs none', async () => {
    for (const rule of ['consent', 'consensus'] as const) {
      const { ballotId } = await open(rule)
      expect(refusalOf(await vote(ballotId, 1, 'no', ''))).toBe('ballots.reason_needed')
      expect(refusalOf(await vote(ballotId, 1, 'abstain', ''))).toBe('done')
    }
    const { ballotId } = await open('majority')
    expect(refusalOf(await vote(ballotId, 1, 'no', ''))).toBe('done')
    expect(await objections(ballotId)).toEqual([])
  })

  it('is read by everybody while the ballot is open, and rejects it', async () => {
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const voteId = await object(ballotId)
    expect(await objections(ballotId)).toMatchObject([
      { voteId, state: 'valid', explanation: 'The mandate of the mission is missing.', may: null },
    ])
    expect(await close(ballotId)).toMatchObject({ verdict: 'rejected' })
  })

  it('ruled invalid no longer rejects, and only the chair rules', async () => {
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const voteId = await object(ballotId)
    const ruling = { voteId, reasons }
    expect(refusalOf(await world.principals[0].attempt(ruleInvalid, ruling))).toBe(
      'common.not_entitled',
    )
    await world.convenor.act(ruleInvalid, ruling)
    expect(refusalOf(await world.convenor.attempt(ruleInvalid, ruling))).toBe(
      'objections.not_ruled_invalid',
    )
    expect(await close(ballotId)).toMatchObject({ verdict: 'adopted' })
    expect(await objections(ballotId)).toMatchObject([
      { state: 'ruled_invalid', steps: [{ step: 'ruled_invalid', reasons }] },
    ])
  })

  it('holds again once its ministry appeals, and nobody else can', async () => {
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const voteId = await object(ballotId)
    const appeal = { voteId, reasons: 'It is about the text.' }
    expect(refusalOf(await world.principals[1].attempt(appealRuling, appeal))).toBe(
      'objections.not_appealed',
    )
    await world.convenor.act(ruleInvalid, { voteId, reasons })
    expect(refusalOf(await world.principals[0].attempt(appealRuling, appeal))).toBe(
      'objections.of_another_ministry',
    )
    expect(await objections(ballotId, world.principals[1])).toMatchObject([{ may: 'appealed' }])
    await world.principals[1].act(appealRuling, appeal)
    expect(await close(ballotId)).toMatchObject({ verdict: 'rejected' })
  })

  it('falls for good once the body upholds the ruling by a ballot of its own since the appeal', async () => {
    const early = await adoptProcedure()
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const voteId = await object(ballotId)
    await world.convenor.act(ruleInvalid, { voteId, reasons })
    await world.principals[1].act(appealRuling, { voteId, reasons: 'It is about the text.' })
    const uphold = (by: string) =>
      world.convenor.attempt(upholdRuling, { voteId, ballotId: by, reasons: 'So decided.' })
    expect(refusalOf(await uphold(early))).toBe('objections.not_decided_by_body')
    const later = await adoptProcedure()
    expect(refusalOf(await uphold(later))).toBe('done')
    expect(await objections(ballotId)).toMatchObject([{ state: 'upheld' }])
    expect(await close(ballotId)).toMatchObject({ verdict: 'adopted' })
  })

  it('falls too where the casting vote made the body uphold it', async () => {
    const rules = { ...standardRulesOfProcedure, castingVote: 'chair' as const }
    await world.system.act(foundRules, { bodyId: world.bodyId, rules })
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const voteId = await object(ballotId)
    await world.convenor.act(ruleInvalid, { voteId, reasons })
    await world.principals[1].act(appealRuling, { voteId, reasons: 'It is about the text.' })
    const tied = await onProcedure([
      ['yes', 0],
      ['no', 2],
    ])
    const uphold = () =>
      world.convenor.attempt(upholdRuling, { voteId, ballotId: tied.ballotId, reasons })
    expect(refusalOf(await uphold())).toBe('objections.not_decided_by_body')
    const casting = { ballotId: tied.ballotId, choice: 'yes', reason: 'To go on.' } as const
    await world.convenor.act(castDeciding, casting)
    expect(refusalOf(await uphold())).toBe('done')
    expect(await close(ballotId)).toMatchObject({ verdict: 'adopted' })
  })

  it('made anew stands anew; a vote that was replaced is ruled on no more, nor is one after the close', async () => {
    const { ballotId } = await open()
    await vote(ballotId, 0, 'yes', '')
    const first = await object(ballotId)
    await world.convenor.act(ruleInvalid, { voteId: first, reasons })
    const second = await object(ballotId)
    const appeal = { voteId: first, reasons: 'It is about the text.' }
    expect(refusalOf(await world.principals[1].attempt(appealRuling, appeal))).toBe(
      'objections.replaced',
    )
    expect(await objections(ballotId)).toMatchObject([{ voteId: second, state: 'valid' }])
    expect(await close(ballotId)).toMatchObject({ verdict: 'rejected' })
    expect(refusalOf(await world.convenor.attempt(ruleInvalid, { voteId: second, reasons }))).toBe(
      'objections.ballot_closed',
    )
  })

  it('of a situation that one is not in is as unknown as one that is not there', async () => {
    const { ballotId } = await open()
    const voteId = await object(ballotId)
    const outside = await world.stranger.attempt(ruleInvalid, { voteId, reasons })
    const nowhere = await world.stranger.attempt(ruleInvalid, {
      voteId: crypto.randomUUID(),
      reasons,
    })
    expect(outside).toEqual(nowhere)
    expect(await world.stranger.read(listObjections, { ballotId })).toBeNull()
  })

  it('is counted again offline with all that was ruled on it', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
  })
})
