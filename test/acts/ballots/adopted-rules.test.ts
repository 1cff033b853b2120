import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castDeciding } from '#server/ballots/cast-deciding.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import type { Choice } from '#server/ballots/rules/count-ballot.ts'
import { adoptRules } from '#server/members/adopt-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { handOverChair } from '#server/sittings/hand-over-chair.ts'
import { startMeeting } from '#server/sittings/start-meeting.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { decide } from '../decisions/adopted.ts'
import { codeOf, roomIn } from '../meetings/in-the-room.ts'
import { takeAway } from '../record/take-away.ts'

// The four ministries: Foreign Affairs weighs three of six votes, and must agree to anything of substance.
let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  const decided = await decide(world)
  situationId = decided.situationId
  await world.convenor.act(adoptRules, {
    ...{ bodyId: world.bodyId, decisionId: decided.decisionId, instead: 1 },
    reasons: 'The body decided so.',
    rules: {
      ...standardRulesOfProcedure,
      weights: [{ ministryId: ministry(0), millionths: 3_000_000 }],
      concurrence: [{ name: 'Lead', ministryIds: [ministry(0)], needs: 'each' }],
      doubleMajority: true,
      castingVote: 'chair',
    },
  })
})
afterAll(() => world.end())

type Place = 0 | 1 | 2 | 3
const ministry = (place: Place) => world.principals[place].ministryId ?? ''

/** A meeting that is held, with everybody there. */
const hold = async () => {
  const room = await roomIn(world, situationId)
  const { meetingId } = room
  await room.arrive(...world.principals)
  await world.convenor.act(startMeeting, { meetingId })
  const open = async (kind: 'substantive' | 'procedural' = 'substantive') => {
    const { motionId } = await world.convenor.act(putMotion, {
      ...{ situationId, bodyId: null, meetingId, measureId: null, kind },
      question: 'Shall the measure be taken?',
    })
    const { ballotId } = await world.convenor.act(openBallot, {
      ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
    })
    return { motionId, ballotId }
  }

  return { ...room, open }
}
const vote = async (ballotId: string, choices: readonly Choice[]) => {
  for (const [place, choice] of choices.entries()) {
    await world.principals[place]?.act(castVote, { ballotId, choice, explanation: '' })
  }
  return world.convenor.act(closeBallot, { ballotId, ruling: null })
}
const read = async (ballotId: string) => {
  const found = await world.auditor.read(getBallot, { ballotId })
  if (!found?.result) throw new Error('the ballot is not closed')
  return { ...found, result: found.result }
}

describe('a ballot under the rules that a body adopted by its own ballot', () => {
  it('names their version and freezes weights, groups and the double majority', async () => {
    const { open } = await hold()
    const { ballotId } = await open()
    await vote(ballotId, ['yes', 'yes', 'yes', 'no'])
    const { terms, rulesVersion, result } = await read(ballotId)
    expect(rulesVersion).toBe(2)
    expect(terms).toMatchObject({
      ...{ carries: 'both', casting: 'chair' },
      concurrence: [{ name: 'Lead', ministries: [ministry(0)], needs: 'each' }],
    })
    expect(terms?.weights).toContainEqual({ ministry: ministry(0), millionths: 3_000_000 })
    expect(result).toMatchObject({
      ...{ verdict: 'adopted', counts: { yes: 3, no: 1 }, base: 4 },
      beyond: { weighed: { counts: { yes: 5_000_000, no: 1_000_000 }, base: 6_000_000 } },
    })
  })

  it('is rejected with most ministries for it and half of the weight against, and the other way round', async () => {
    const { open } = await hold()
    const heads = await open('procedural')
    expect(await vote(heads.ballotId, ['no', 'yes', 'yes', 'yes'])).toMatchObject({
      verdict: 'rejected',
    })
    expect((await read(heads.ballotId)).result.counts).toMatchObject({ yes: 3, no: 1 })
    const weight = await open('procedural')
    expect(await vote(weight.ballotId, ['yes', 'no', 'no', 'abstain'])).toMatchObject({
      verdict: 'rejected',
    })
    expect((await read(weight.ballotId)).result.beyond?.weighed.counts).toMatchObject({
      ...{ yes: 3_000_000, no: 2_000_000 },
    })
  })

  it('needs the ministry that must agree on substance, and not on how to proceed', async () => {
    const { open } = await hold()
    const substance = await open()
    const abstaining = ['abstain', 'yes', 'yes', 'yes'] as const
    expect(await vote(substance.ballotId, abstaining)).toMatchObject({ verdict: 'rejected' })
    expect((await read(substance.ballotId)).result.beyond?.concurrence).toMatchObject([
      { name: 'Lead', asked: [ministry(0)], agreed: [], given: false },
    ])
    const { ballotId } = await open('procedural')
    expect(await vote(ballotId, abstaining)).toMatchObject({ verdict: 'adopted' })
    expect((await read(ballotId)).result.beyond?.concurrence).toEqual([])
  })
})

describe('the casting vote in a meeting whose chair was handed over', () => {
  it('is of whoever presides then, and neither of the convenor nor of who presided before', async () => {
    const { meetingId, open } = await hold()
    const [first, next] = [world.principals[1], world.principals[2]]
    await world.convenor.act(handOverChair, { meetingId, memberId: first.memberId })
    const { motionId, ballotId } = await open('procedural')
    expect(await vote(ballotId, ['yes', 'no', 'no', 'abstain'])).toMatchObject({
      verdict: 'rejected',
    })
    // Three ministries are for it and half of the weight: nothing but that tie keeps it from being adopted.
    const tied = await open('procedural')
    expect(await vote(tied.ballotId, ['no', 'yes', 'yes', 'yes'])).toMatchObject({
      verdict: 'rejected',
    })
    const decideBy = (who: typeof first, id: string) =>
      codeOf(who.attempt(castDeciding, { ballotId: id, choice: 'yes', reason: 'To act in time.' }))
    expect((await read(ballotId)).result.beyond?.tied).toBe(false)
    expect(await decideBy(first, ballotId)).toBe('ballots.not_tied')
    expect(await decideBy(world.convenor, tied.ballotId)).toBe('room.not_the_chair')
    await first.act(handOverChair, { meetingId, memberId: next.memberId })
    expect(await decideBy(first, tied.ballotId)).toBe('room.not_the_chair')
    expect((await next.read(getBallot, { ballotId: tied.ballotId }))?.mayCastDeciding).toBe(true)
    expect(await decideBy(next, tied.ballotId)).toBe('ok')
    expect((await read(tied.ballotId)).result).toMatchObject({
      ...{ verdict: 'adopted', counted: 'rejected', casting: { choice: 'yes' } },
    })
    expect(await world.auditor.read(getMotion, { motionId: tied.motionId })).toMatchObject({
      state: 'adopted',
    })
    expect(await world.auditor.read(getMotion, { motionId })).toMatchObject({ state: 'rejected' })
  })
})

describe('an auditor, offline', () => {
  it('counts these ballots again, and holds them against the rules that were adopted', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.notices).toEqual([])
    const frozen = report.checks.find(({ code }) => code === 'frozen')
    expect(frozen?.params.count).toBe(8)
  })
})
