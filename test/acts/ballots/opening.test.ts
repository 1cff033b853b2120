import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshot } from '#db/schema/snapshot.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { withdrawMotion } from '#server/ballots/withdraw-motion.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { reviseMeasure } from '#server/measures/revise-measure.ts'
import { withdrawMeasure } from '#server/measures/withdraw-measure.ts'
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

const inMeeting = { rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' } as const
const measureOf = (...words: Parameters<typeof proposal>) =>
  world.convenor.act(proposeMeasure, { situationId, ...proposal(...words) })
const lead = () => world.principals[0].ministryId ?? ''
const close = (ballotId: string, ruling: string | null = null) =>
  world.convenor.attempt(closeBallot, { ballotId, ruling })

describe('opening a ballot', () => {
  it('freezes what is known, and every vote carries the hash of it', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const { measureId } = await measureOf(lead())
    const { motionId } = await sitting.put('Shall mediation be supported?', measureId)
    const opened = await world.convenor.act(openBallot, { motionId, ...inMeeting })
    const [kept] = await world.worker.database
      .select()
      .from(snapshot)
      .where(eq(snapshot.hash, opened.snapshot))
    const frozen = JSON.parse(Buffer.from(kept?.bytes ?? []).toString('utf8'))
    expect(frozen.motion).toMatchObject({ id: motionId, measure: measureId })
    expect(frozen.measures[0]).toMatchObject({
      id: measureId,
      tool: 'IS1',
      gate: { status: 'met' },
    })
    const cast = await world.principals[0].act(castVote, {
      ballotId: opened.ballotId,
      choice: 'yes',
      explanation: '',
    })
    expect(cast.snapshot).toBe(opened.snapshot)
  })

  it('keeps the measure as it is until the close', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const { measureId } = await measureOf(lead())
    const { motionId } = await sitting.put('Shall it be taken?', measureId)
    const { ballotId } = await world.convenor.act(openBallot, { motionId, ...inMeeting })
    const revised = { measureId, ...proposal(lead()) }
    expect(await world.convenor.attempt(reviseMeasure, revised)).toMatchObject({
      refusal: { code: 'measures.being_voted_on' },
    })
    const reason = 'No longer wanted.'
    expect(await world.convenor.attempt(withdrawMeasure, { measureId, reason })).toMatchObject({
      refusal: { code: 'measures.being_voted_on' },
    })
    await close(ballotId, 'The chair rules so.')
    expect(await world.convenor.attempt(reviseMeasure, revised)).toMatchObject({ ok: true })
  })

  it('is refused for a measure below its gate without a reason, and for groundless force', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const tried = async (...words: Parameters<typeof proposal>) => {
      const { measureId } = await measureOf(...words)
      const { motionId } = await sitting.put('Shall it be taken?', measureId)
      const answer = await world.convenor.attempt(openBallot, { motionId, ...inMeeting })
      return answer.ok ? 'ok' : answer.refusal.code
    }
    expect(await tried(lead(), 'IP1')).toBe('measures.reason_needed')
    const reasonBelowGate = 'Waiting would cost lives.'
    expect(await tried(lead(), 'IP1', { pillars: [3], reasonBelowGate })).toBe('ok')
    expect(await tried(lead(), 'IV2', { pillars: [3], reasonBelowGate })).toBe(
      'measures.force_barred',
    )
  })

  it('happens once at a time on a motion, even when asked twice in the same instant', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const { motionId } = await sitting.put()
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        world.convenor.attempt(openBallot, { motionId, ...inMeeting }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) {
      if (!answer.ok) expect(answer.refusal.code).toBe('ballots.already_open')
    }
  })

  it('is refused with a deadline that has passed, or without one by correspondence', async () => {
    const { motionId } = await world.convenor.act(putMotion, {
      situationId,
      bodyId: world.bodyId,
      meetingId: null,
      measureId: null,
      question: 'Shall the statement be issued?',
    })
    const attempt = (closesAt: string | null) =>
      world.convenor.attempt(openBallot, {
        ...inMeeting,
        motionId,
        mode: 'correspondence',
        closesAt,
      })
    expect(await attempt(new Date(Date.now() - 1).toISOString())).toMatchObject({
      refusal: { code: 'ballots.deadline_past' },
    })
    expect(await attempt(null)).toMatchObject({ refusal: { code: 'ballots.deadline_needed' } })
    expect(await world.convenor.attempt(openBallot, { motionId, ...inMeeting })).toMatchObject({
      refusal: { code: 'ballots.meeting_needed' },
    })
  })

  it('is for the convenor alone, and not on a motion withdrawn', async () => {
    const sitting = await sit(world, situationId, world.principals)
    const { motionId } = await sitting.put()
    const input = { motionId, ...inMeeting }
    expect(await world.principals[0].attempt(openBallot, input)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    await world.principals[0].act(withdrawMotion, { motionId, reason: 'Overtaken.' })
    expect(await world.convenor.attempt(openBallot, input)).toMatchObject({
      refusal: { code: 'ballots.motion_withdrawn' },
    })
  })
})
