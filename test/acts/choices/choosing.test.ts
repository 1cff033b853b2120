import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMotion } from '#server/ballots/get-motion.ts'
import { closeDueChoices } from '#server/choices/close-due-choices.ts'
import { digest } from '#server/choices/digest.ts'
import { drawLot } from '#server/choices/draw-lot.ts'
import { getChoice } from '#server/choices/get-choice.ts'
import { getChoiceForm } from '#server/choices/get-choice-form.ts'
import { listChoices } from '#server/choices/list-choices.ts'
import { listWaitingChoices } from '#server/choices/list-waiting-choices.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import { drawLot as drawFrom, lotCommitment, lotSeed } from '#server/choices/rules/lot.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { choosing, ranking } from './choosing-among.ts'

let world: World
let situationId: string
let body: ReturnType<typeof choosing>
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  body = choosing(world, situationId)
})
afterAll(() => world.end())

describe('a ballot among options', () => {
  it('is counted by Schulze at its close, with its pairs, and decides its motion', async () => {
    const { ballotId, motionId } = await body.open()
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'balloting' })
    await body.allCast(
      ballotId,
      ranking('o02', ['o01', 'o03']),
      ranking('o02'),
      ranking('o03', 'o02'),
      ranking('o01', 'o02', 'o03'),
    )
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    const { result } = await body.read(ballotId)
    expect(result?.outcome).toMatchObject({ chosen: ['o02'], tied: [], voted: 4, blank: 0 })
    expect(result?.outcome.pairs).toContainEqual({ over: 'o02', under: 'o03', units: 3 })
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'adopted' })
    expect(await world.convenor.read(listChoices, { situationId })).toContainEqual(
      expect.objectContaining({ ballotId, verdict: 'adopted', chosen: ['Wait'] }),
    )
  })

  it('shows before the close who has voted, and what only to the own ministry', async () => {
    const { ballotId } = await body.open({ kind: 'approval' })
    const [one, two] = world.principals
    await body.cast(one, ballotId, { form: 'approved', options: ['o01'] }, 'Because.')
    expect((await body.read(ballotId)).votes).toEqual([])
    expect((await body.read(ballotId)).electorate.filter(({ voted }) => voted)).toHaveLength(1)
    expect((await two.read(getChoice, { ballotId }))?.votes).toEqual([])
    expect((await one.read(getChoice, { ballotId }))?.votes).toMatchObject([
      { marks: { form: 'approved', options: ['o01'] }, explanation: 'Because.', counts: true },
    ])
    await body.close(ballotId, 'The sitting ends.')
    expect((await body.read(ballotId)).votes).toHaveLength(1)
  })

  it('takes the last vote of a ministry, and the principal’s over the deputy’s', async () => {
    const { ballotId } = await body.open({ kind: 'score' })
    const given = (score: number): Marks => ({ form: 'scores', scores: [{ option: 'o01', score }] })
    const [principal, second] = world.principals
    const [deputy] = world.deputies
    await body.cast(deputy, ballotId, given(5))
    await body.cast(principal, ballotId, given(4))
    await body.cast(second, ballotId, given(5))
    await body.cast(second, ballotId, given(1))
    expect(await body.cast(deputy, ballotId, given(5))).toMatchObject({
      refusal: { code: 'ballots.principal_has_voted' },
    })
    await body.close(ballotId, 'The sitting ends.')
    const [round] = (await body.read(ballotId)).result?.outcome.rounds ?? []
    expect(round?.votes[0]).toEqual({ option: 'o01', units: 5 })
  })

  it('waits for whoever may vote, and no longer once it is closed at its deadline', async () => {
    const closesAt = new Date(Date.now() + 2_500)
    const { ballotId } = await body.open({ kind: 'borda', closesAt: closesAt.toISOString() })
    const [one] = world.principals
    const waiting = async () =>
      (await one.read(listWaitingChoices, {}))?.filter((line) => line.ballotId === ballotId)
    expect(await waiting()).toMatchObject([{ ministryVoted: false }])
    await body.cast(one, ballotId, ranking('o03'))
    while (Date.now() <= closesAt.getTime() + 20) await new Promise((done) => setTimeout(done, 30))
    expect(await body.cast(one, ballotId, ranking('o01'))).toMatchObject({
      refusal: { code: 'ballots.ballot_closed' },
    })
    expect(await closeDueChoices(world.worker)).toBeGreaterThan(0)
    expect(await closeDueChoices(world.worker)).toBe(0)
    expect(await waiting()).toEqual([])
    // One ministry of four returned a vote: no quorum, and nobody is chosen.
    expect((await body.read(ballotId)).result).toMatchObject({
      ...{ verdict: 'inquorate', ground: 'deadline', outcome: { chosen: [], unit: 2 } },
    })
  })

  it('is no decision where everybody returned an empty ballot', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'runoff' })
    await body.allCast(ballotId, ranking(), ranking(), ranking(), ranking())
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'no_decision' } })
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'undecided' })
  })
})

describe('a run-off', () => {
  const among = (...options: string[]): Marks => ({ form: 'approved', options })
  const runOff = (motionId: string, runsOff: string) =>
    world.convenor.act(openChoice, body.asked(motionId, { kind: 'approval', options: [], runsOff }))

  it('that ties as well leaves the lot to be drawn among whoever it left in', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'approval' })
    const all = among('o01', 'o02', 'o03')
    await body.allCast(ballotId, all, all, all, all)
    await body.close(ballotId)
    const again = await runOff(motionId, ballotId)
    const two = among('o01', 'o02')
    await body.allCast(again.ballotId, two, two, two, two)
    expect(await body.close(again.ballotId)).toMatchObject({ output: { verdict: 'tied' } })
    expect((await body.read(ballotId)).mayDraw).toBe(false)
    expect(await world.convenor.attempt(drawLot, { ballotId, words: '6' })).toMatchObject({
      refusal: { code: 'choices.run_off_tied' },
    })
    expect((await body.read(again.ballotId)).mayDraw).toBe(true)
    await world.convenor.act(drawLot, { ballotId: again.ballotId, words: '6' })
    const { lot } = await body.read(again.ballotId)
    expect(['o01', 'o02']).toContain(lot?.outcome.chosen[0])
  })

  it('without a quorum has broken no tie: the lot may be drawn on the first ballot after all', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'approval' })
    const both = among('o01', 'o03')
    await body.allCast(ballotId, both, both, both, both)
    await body.close(ballotId)
    const again = await runOff(motionId, ballotId)
    expect((await body.read(ballotId)).mayDraw).toBe(false)
    await body.allCast(again.ballotId, both)
    expect(await body.close(again.ballotId, 'Nobody else is there.')).toMatchObject({
      output: { verdict: 'inquorate' },
    })
    expect(await body.read(ballotId)).toMatchObject({ mayDraw: true, runOff: again.ballotId })
    expect(await world.convenor.attempt(drawLot, { ballotId, words: '6' })).toMatchObject({
      ok: true,
    })
  })
})

describe('an election', () => {
  it('fills its seats from ministries and people, stage by stage', async () => {
    const form = await world.convenor.read(getChoiceForm, { situationId, bodyId: world.bodyId })
    const options = (form?.ministries ?? []).map(({ id }) => ({ kind: 'ministry' as const, id }))
    const { ballotId } = await body.open({ kind: 'election', options, seats: 2 })
    await body.allCast(
      ballotId,
      ranking('o01', 'o02'),
      ranking('o01', 'o02'),
      ranking('o01', 'o02'),
      ranking('o03'),
    )
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    const { result, options: frozen } = await body.read(ballotId)
    // Quota 2 of 4; the surplus of one, a third each and truncated, goes to the second.
    expect(result?.outcome).toMatchObject({ quota: 200_000, chosen: ['o01', 'o03'], tied: [] })
    expect(result?.outcome.rounds[1]).toMatchObject({ kind: 'surplus', of: ['o01'], lost: 1 })
    expect(frozen[0]).toMatchObject({ ministry: form?.ministries[0]?.id, member: null })
  })

  it('that ties is broken by a lot which nobody could choose and everybody can draw again', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'election', seats: 1 })
    await body.allCast(ballotId, ranking('o01'), ranking('o01'), ranking('o02'), ranking('o02'))
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'tied' } })
    const before = await body.read(ballotId)
    expect(before).toMatchObject({ mayDraw: true, lot: null })
    expect(before.result?.outcome).toMatchObject({ chosen: [], tied: ['o01', 'o02'] })
    expect(JSON.stringify(before)).not.toContain('"salt"')
    const draw = (said: string) => world.convenor.attempt(drawLot, { ballotId, words: said })
    const drawn = await draw('4 2 6')
    const { lot, result, mayDraw } = await body.read(ballotId)
    if (!lot || !result) throw new Error('nothing was drawn')
    expect(lotCommitment(lot.salt, digest)).toBe(result.lotCommitment)
    expect(lot.seed).toBe(lotSeed(lot.salt, '4 2 6', digest))
    expect(lot.drawn).toEqual(drawFrom(lot.seed, ['o03', 'o01', 'o02'], digest))
    const [winner] = lot.drawn.filter((option) => option !== 'o03')
    expect(drawn).toMatchObject({ output: { chosen: [winner] } })
    expect(mayDraw).toBe(false)
    expect(await draw('1 1 1')).toMatchObject({ refusal: { code: 'choices.lot_drawn' } })
    expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'adopted' })
  })

  it('that ties is broken by a run-off among whoever is left, and then no lot is drawn', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'approval' })
    const both: Marks = { form: 'approved', options: ['o01', 'o03'] }
    await body.allCast(ballotId, both, both, both, both)
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'tied' } })
    const again = await world.convenor.act(
      openChoice,
      body.asked(motionId, { kind: 'runoff', options: [], runsOff: ballotId }),
    )
    expect((await body.read(again.ballotId)).options.map(({ id }) => id)).toEqual(['o01', 'o03'])
    expect(await body.read(ballotId)).toMatchObject({ runOff: again.ballotId, mayDraw: false })
    expect(await world.convenor.attempt(drawLot, { ballotId, words: '6' })).toMatchObject({
      refusal: { code: 'ballots.already_open' },
    })
    await body.allCast(
      again.ballotId,
      ranking('o03'),
      ranking('o03'),
      ranking('o03'),
      ranking('o01'),
    )
    await body.close(again.ballotId)
    expect((await body.read(again.ballotId)).result?.outcome.chosen).toEqual(['o03'])
    expect(await world.convenor.attempt(drawLot, { ballotId, words: '6' })).toMatchObject({
      refusal: { code: 'ballots.motion_decided' },
    })
  })
})
