import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { withdrawMotion } from '#server/ballots/withdraw-motion.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { adjournMotion } from '#server/motions/adjourn-motion.ts'
import { closeDiscussion } from '#server/motions/close-discussion.ts'
import { overrideMotion } from '#server/motions/override-motion.ts'
import { referMotion } from '#server/motions/refer-motion.ts'
import { reopenDiscussion } from '#server/motions/reopen-discussion.ts'
import { reportBack } from '#server/motions/report-back.ts'
import { resumeMotion } from '#server/motions/resume-motion.ts'
import { secondMotion } from '#server/motions/second-motion.ts'
import type { Answer } from '#server/platform/act-types.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { invitationTo } from '../meetings/invitation.ts'
import { anotherBody, askForSeconds, motionsAtHand } from './motions-at-hand.ts'

let world: World
let situationId: string
let motions: ReturnType<typeof motionsAtHand>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  motions = motionsAtHand(world, situationId)
})
afterAll(() => world.end())

const why = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer
  return given.ok ? 'ok' : given.refusal.code
}
const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const reason = 'The chair says why.'

describe('a motion that needs seconds', () => {
  let before: { motionId: string }
  beforeAll(async () => {
    const bodyId = await anotherBody(world)
    motions = motionsAtHand(world, situationId, bodyId)
    before = await motions.put()
    await askForSeconds(world, bodyId, 2)
  })
  afterAll(() => {
    motions = motionsAtHand(world, situationId)
  })

  it('is voted on once so many other ministries second it, each once and never the mover’s', async () => {
    const [mover, two, three] = world.principals
    const { motionId } = await motions.put(mover)
    const vote = () => world.convenor.attempt(openBallot, motions.opening(motionId))
    expect(await why(vote())).toBe('motions.seconds_missing')
    expect(await why(world.convenor.attempt(closeDiscussion, { motionId }))).toBe(
      'motions.seconds_missing',
    )
    expect(await why(mover.attempt(secondMotion, { motionId }))).toBe('motions.own_motion')
    expect(await why(world.deputies[0].attempt(secondMotion, { motionId }))).toBe(
      'motions.own_motion',
    )
    expect(await two.act(secondMotion, { motionId })).toMatchObject({ missing: 1 })
    expect(await why(world.deputies[1].attempt(secondMotion, { motionId }))).toBe(
      'motions.seconded_already',
    )
    expect(await motions.stateOf(motionId)).toBe('put')
    expect(await vote()).toMatchObject({ refusal: { params: { missing: 1 } } })
    expect(await three.act(secondMotion, { motionId })).toMatchObject({ missing: 0 })
    expect(await motions.stateOf(motionId)).toBe('seconded')
    expect(await why(world.principals[3].attempt(secondMotion, { motionId }))).toBe(
      'motions.seconds_enough',
    )
    expect(await why(vote())).toBe('ok')
  })

  it('is seconded once by two of a ministry at the same instant', async () => {
    const { motionId } = await motions.put()
    const both = [world.principals[1], world.deputies[1]]
    const answers = await Promise.all(
      both.map((hand) => why(hand.attempt(secondMotion, { motionId }))),
    )
    expect(answers.sort()).toEqual(['motions.seconded_already', 'ok'])
  })

  it('keeps the number that the rules asked for when it was put', async () => {
    const { motionId } = before
    expect(await why(world.principals[1].attempt(secondMotion, { motionId }))).toBe(
      'motions.no_seconds_needed',
    )
    expect(await why(world.convenor.attempt(openBallot, motions.opening(motionId)))).toBe('ok')
  })

  it('goes on without them by an override of the convenor alone, who gives a reason', async () => {
    const { motionId } = await motions.put()
    const input = { motionId, to: 'discussed', reason } as const
    expect(await why(world.principals[0].attempt(overrideMotion, input))).toBe(
      'common.not_entitled',
    )
    expect(await why(world.convenor.attempt(overrideMotion, { ...input, reason: ' ' }))).toBe(
      'common.invalid_input',
    )
    await world.convenor.act(overrideMotion, input)
    expect(await motions.stateOf(motionId)).toBe('discussed')
    expect(await motions.decide(motionId, 'yes', 'yes')).toBeTruthy()
    expect(await motions.stateOf(motionId)).toBe('adopted')
    expect(await why(world.convenor.attempt(overrideMotion, { ...input, to: 'put' }))).toBe(
      'ballots.motion_decided',
    )
  })
})

describe('a motion', () => {
  it('has its discussion closed and opened again by the chair', async () => {
    const { motionId } = await motions.put()
    await world.convenor.act(closeDiscussion, { motionId })
    expect(await motions.stateOf(motionId)).toBe('discussed')
    expect(await why(world.convenor.attempt(closeDiscussion, { motionId }))).toBe(
      'motions.discussion_closed',
    )
    await world.convenor.act(reopenDiscussion, { motionId })
    expect(await motions.stateOf(motionId)).toBe('put')
    expect(await why(world.convenor.attempt(reopenDiscussion, { motionId }))).toBe(
      'motions.discussion_open',
    )
  })

  it('is referred to a ministry, which brings it back with its answer', async () => {
    const [, asked, other] = world.principals
    const { motionId } = await motions.put()
    const referral = { motionId, ministryId: asked.ministryId, asked: 'At what cost?' }
    expect(await why(world.convenor.attempt(referMotion, { ...referral, dueOn: dayIn(-1) }))).toBe(
      'motions.day_past',
    )
    await world.convenor.act(referMotion, { ...referral, dueOn: dayIn(3) })
    expect(await motions.stateOf(motionId)).toBe('referred')
    expect(await why(world.convenor.attempt(openBallot, motions.opening(motionId)))).toBe(
      'motions.referred',
    )
    const answer = { motionId, answer: 'Two million.' }
    expect(await why(other.attempt(reportBack, answer))).toBe('motions.referred_to_others')
    expect(await why(asked.attempt(reportBack, answer))).toBe('ok')
    expect(await motions.stateOf(motionId)).toBe('put')
    expect(await why(asked.attempt(reportBack, answer))).toBe('motions.not_referred')
  })

  it('is adjourned to a day, and taken up again no sooner but by an override', async () => {
    const { motionId } = await motions.put()
    const adjourn = (until: string | null, meetingId: string | null = null) =>
      why(world.convenor.attempt(adjournMotion, { motionId, until, meetingId, reason }))
    expect(await adjourn(null)).toBe('motions.day_or_meeting')
    expect(await adjourn(dayIn(0))).toBe('motions.day_past')
    expect(await adjourn(dayIn(2))).toBe('ok')
    expect(await why(world.convenor.attempt(resumeMotion, { motionId }))).toBe(
      'motions.adjourned_until',
    )
    expect(await motions.stateOf(motionId)).toBe('adjourned')
    await world.convenor.act(overrideMotion, { motionId, to: 'put', reason })
    expect(await motions.stateOf(motionId)).toBe('put')
    expect(await why(world.convenor.attempt(resumeMotion, { motionId }))).toBe(
      'motions.not_adjourned',
    )
  })

  it('is adjourned to a meeting that is not over, before which it then stands', async () => {
    const { meetingId } = await world.convenor.act(conveneMeeting, {
      ...{ situationId, bodyId: world.bodyId, ...invitationTo(world) },
    })
    const { motionId } = await motions.put()
    await world.convenor.act(adjournMotion, { motionId, until: null, meetingId, reason })
    expect(await why(world.convenor.attempt(resumeMotion, { motionId }))).toBe(
      'motions.adjourned_to_meeting',
    )
  })

  it('comes back after it was withdrawn by an override alone', async () => {
    const { motionId } = await motions.put()
    await world.principals[0].act(withdrawMotion, { motionId, reason: 'Overtaken.' })
    expect(await why(world.convenor.attempt(closeDiscussion, { motionId }))).toBe(
      'ballots.motion_withdrawn',
    )
    await world.convenor.act(overrideMotion, { motionId, to: 'put', reason })
    expect(await motions.stateOf(motionId)).toBe('put')
    expect(await why(world.convenor.attempt(openBallot, motions.opening(motionId)))).toBe('ok')
  })

  it('is voted on under the majority of its kind, or under another for a reason that is kept', async () => {
    const procedural = await world.convenor.act(putMotion, {
      ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null },
      ...{ question: 'Shall the meeting be closed?', kind: 'procedural' },
    })
    const opening = { ...motions.opening(procedural.motionId), rule: 'two_thirds' as const }
    expect(await why(world.convenor.attempt(openBallot, opening))).toBe('ballots.rule_needs_reason')
    expect(await why(world.convenor.attempt(openBallot, { ...opening, ruleBecause: reason }))).toBe(
      'ok',
    )
  })
})
