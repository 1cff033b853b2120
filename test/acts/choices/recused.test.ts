import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { listWaitingChoices } from '#server/choices/list-waiting-choices.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { checkChoices } from '#server/record/verify/check-choices.ts'
import type { RevealedAct } from '#server/record/verify/check-openings.ts'
import { openNotebook } from '#server/record/verify/report.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { retell, reveal } from '../record/reveal.ts'
import { takeAway } from '../record/take-away.ts'
import { choosing, ranking, say, secretMotion } from './choosing-among.ts'

let world: World
let body: ReturnType<typeof choosing>
beforeAll(async () => {
  world = await makeWorld()
  body = choosing(world, await world.openSituation())
})
afterAll(() => world.end())

const recuse = (hand: Hand, motionId: string) =>
  hand.attempt(declareRecusal, { motionId, reason: 'We are a party.' })

describe('a recused ministry', () => {
  it('is not counted in a ballot that is opened afterwards', async () => {
    const { motionId } = await body.put()
    const [recused] = world.principals
    await recuse(recused, motionId)
    const { ballotId } = await world.convenor.act(openChoice, body.asked(motionId))
    expect(await body.cast(recused, ballotId, ranking('o01'))).toMatchObject({
      refusal: { code: 'ballots.recused' },
    })
    expect((await body.read(ballotId)).quorum).toMatchObject({ entitled: 3 })
  })

  it('leaves an open ballot among options with the vote that it cast, and votes no more', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'approval' })
    const [one, two, three, four] = world.principals
    const wanting = (option: string) => ({ form: 'approved' as const, options: [option] })
    await body.cast(one, ballotId, wanting('o01'))
    await body.cast(two, ballotId, wanting('o01'))
    await body.cast(three, ballotId, wanting('o02'))
    expect((await body.read(ballotId, one)).mayRecuse).toBe(true)
    expect(await recuse(one, motionId)).toMatchObject({ ok: true })
    expect(await recuse(two, motionId)).toMatchObject({ ok: true })
    expect(await body.cast(one, ballotId, wanting('o03'))).toMatchObject({
      refusal: { code: 'ballots.recused' },
    })
    const open = await body.read(ballotId, one)
    expect(open).toMatchObject({
      ...{ voteRefusal: 'ballots.recused', mayRecuse: false, quorum: { entitled: 2 } },
    })
    expect(open.electorate.filter(({ recused }) => recused)).toHaveLength(2)
    expect(await one.read(listWaitingChoices, {})).not.toContainEqual(
      expect.objectContaining({ ballotId }),
    )
    await body.cast(four, ballotId, wanting('o02'))
    // Whoever is left has voted: no ruling is needed.
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    const { result, recusals } = await body.read(ballotId)
    expect(result?.outcome).toMatchObject({ chosen: ['o02'], voted: 2, present: 2, entitled: 2 })
    expect(result?.beyond.recused.toSorted()).toEqual([one.ministryId, two.ministryId].toSorted())
    expect(result?.beyond.quorum).toMatchObject({ entitled: 2 })
    expect(recusals.map(({ reason }) => reason)).toEqual(['We are a party.', 'We are a party.'])
    expect(await recuse(three, motionId)).toMatchObject({
      refusal: { code: 'ballots.motion_decided' },
    })
  })

  it('leaves a secret ballot until its paper is among the others, which nobody can tell apart', async () => {
    const { ballotId, motionId } = await body.open(secretMotion)
    const [one, two, three, four] = world.principals
    await body.secretly(one, ballotId, say('no'))
    expect((await body.read(ballotId, one)).mayRecuse).toBe(false)
    expect(await recuse(one, motionId)).toMatchObject({
      refusal: { code: 'ballots.recusal_after_secret' },
    })
    expect(await recuse(two, motionId)).toMatchObject({ ok: true })
    expect(await body.secretly(two, ballotId, say('no'))).toMatchObject({
      refusal: { code: 'ballots.recused' },
    })
    await body.secretly(three, ballotId, say('yes'))
    await body.secretly(four, ballotId, say('yes'))
    expect(await body.close(ballotId)).toMatchObject({ output: { verdict: 'adopted' } })
    expect((await body.read(ballotId)).result).toMatchObject({
      outcome: { counts: { yes: 2, no: 1, present: 3, entitled: 3 } },
    })
  })

  it('at the very moment of its secret vote is out or has voted, never both', async () => {
    for (let round = 0; round < 4; round++) {
      const { ballotId, motionId } = await body.open(secretMotion)
      const [principal] = world.principals
      const [deputy] = world.deputies
      const [voted, left] = await Promise.all([
        sleep(Math.random() * 6).then(() => body.secretly(deputy, ballotId, say('no'))),
        sleep(Math.random() * 6).then(() => recuse(principal, motionId)),
      ])
      expect([voted.ok, left.ok].filter(Boolean)).toHaveLength(1)
      await body.close(ballotId, 'The sitting ends.')
    }
  }, 60_000)

  it('of a ballot that is due is too late', async () => {
    const closesAt = new Date(Date.now() + 5_000)
    const { motionId } = await body.open({ closesAt: closesAt.toISOString() })
    while (Date.now() <= closesAt.getTime() + 20) await sleep(30)
    expect(await recuse(world.principals[0], motionId)).toMatchObject({
      refusal: { code: 'ballots.recusal_late' },
    })
  })
})

describe('an auditor, offline', () => {
  it('counts these ballots again without whoever left them, and finds nothing wrong', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'choices', params: { count: 6 } })
  })

  it('names a recusal after the close, or of whoever has a paper among the others, and one that was left out', async () => {
    const { ballotId } = await body.open(secretMotion)
    const [voter] = world.principals
    await body.secretly(voter, ballotId, say('yes'))
    await body.close(ballotId, 'The sitting ends.')
    const { file } = await takeAway(world)
    const { acts } = reveal(file)
    const [recusal] = acts.filter(({ act }) => act === 'recusal.declare')
    const own = (name: string) =>
      acts.find(({ act, content }) => act === name && content.ballot === ballotId)?.index ?? 0
    const faultsOf = (forged: readonly RevealedAct[]) => {
      const notebook = openNotebook()
      checkChoices(forged, notebook)
      return notebook.close('established').faults.map(({ code }) => code)
    }
    const told = (index: number, ministry: string | null) => {
      const content = { ...recusal?.content, ballot: ballotId, ministry }
      return faultsOf(recusal ? [...acts, { ...recusal, index, content }] : acts)
    }
    expect(told(own('vote.cast_secret') - 0.5, world.principals[1].ministryId)).not.toContain(
      'act_out_of_turn',
    )
    expect(told(own('vote.cast_secret') + 0.5, voter.ministryId)).toContain('act_out_of_turn')
    expect(told(own('ballot.close_choice') + 0.5, world.principals[1].ministryId)).toContain(
      'act_out_of_turn',
    )
    expect(faultsOf(retell(acts, 'recusal.declare', () => null))).toContain('recount_other_numbers')
  })
})
