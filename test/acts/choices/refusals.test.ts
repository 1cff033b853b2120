import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { drawLot } from '#server/choices/draw-lot.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing, ranking, words } from './choosing-among.ts'

let world: World
let situationId: string
let body: ReturnType<typeof choosing>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  body = choosing(world, situationId)
})
afterAll(() => world.end())

describe('what is refused', () => {
  it.each<[string, Parameters<typeof body.asked>[1]]>([
    ['choices.options_missing', { options: words('Talk') }],
    ['choices.options_alike', { options: words('Talk', ' talk ') }],
    ['choices.seats_for_elections', { seats: 2 }],
    ['choices.seats_too_many', { kind: 'election', seats: 3 }],
    ['choices.rule_for_motions', { rule: 'majority' }],
    ['choices.open_motion', { kind: 'motion', options: [], rule: 'majority' }],
    ['choices.options_unwanted', { kind: 'motion', secret: true, rule: 'majority' }],
    ['choices.tie_unknown', { options: [], runsOff: crypto.randomUUID() }],
    ['ballots.deadline_needed', { closesAt: null }],
    ['ballots.deadline_past', { closesAt: new Date(Date.now() - 1).toISOString() }],
    ['ballots.meeting_needed', { mode: 'meeting' }],
  ])('%s, with nothing opened', async (code, more) => {
    const { motionId } = await body.put()
    expect(await world.convenor.attempt(openChoice, body.asked(motionId, more))).toMatchObject({
      refusal: { code },
    })
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'put' })
  })

  it('somebody to choose who is not known', async () => {
    const { motionId } = await body.put()
    const options = [
      { kind: 'member' as const, id: crypto.randomUUID() },
      { kind: 'ministry' as const, id: crypto.randomUUID() },
    ]
    const input = body.asked(motionId, { kind: 'election', options })
    expect(await world.convenor.attempt(openChoice, input)).toMatchObject({
      refusal: { code: 'choices.option_not_known' },
    })
  })

  it('a second ballot on the motion, among options or not', async () => {
    const { motionId } = await body.open()
    expect(await world.convenor.attempt(openChoice, body.asked(motionId))).toMatchObject({
      refusal: { code: 'ballots.already_open' },
    })
    const { closesAt, timeZone } = body.asked(motionId)
    const motion = { motionId, rule: 'majority' as const, mode: 'correspondence' as const }
    expect(
      await world.convenor.attempt(openBallot, { ...motion, closesAt, timeZone }),
    ).toMatchObject({ refusal: { code: 'ballots.already_open' } })
  })

  it.each<[string, Marks]>([
    ['choices.other_form', { form: 'approved', options: ['o01'] }],
    ['choices.unknown_option', ranking('o09')],
    ['choices.option_twice', ranking('o01', 'o01')],
    ['choices.shared_rank', ranking(['o01', 'o02'])],
  ])('%s in a ballot for an instant run-off', async (code, marks) => {
    const { ballotId } = await body.open({ kind: 'runoff' })
    expect(await body.cast(world.principals[0], ballotId, marks)).toMatchObject({
      refusal: { code },
    })
  })

  it('a score of six', async () => {
    const { ballotId } = await body.open({ kind: 'score' })
    const marks: Marks = { form: 'scores', scores: [{ option: 'o01', score: 6 }] }
    expect(await body.cast(world.principals[0], ballotId, marks)).toMatchObject({
      refusal: { code: 'choices.score_out_of_range' },
    })
  })

  it('a lot without a tie', async () => {
    const { ballotId } = await body.open()
    expect(await world.convenor.attempt(drawLot, { ballotId, words: '1' })).toMatchObject({
      refusal: { code: 'choices.no_tie' },
    })
  })

  it('a vote of whoever has no seat, and closing while votes are outstanding', async () => {
    const { ballotId } = await body.open()
    expect(await body.cast(world.convenor, ballotId, ranking('o01'))).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await body.cast(world.stranger, ballotId, ranking('o01'))).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await body.close(ballotId)).toMatchObject({
      refusal: { code: 'ballots.votes_outstanding' },
    })
  })
})
