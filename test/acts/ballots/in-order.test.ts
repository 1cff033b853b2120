import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { giveProxy } from '#server/ballots/give-proxy.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { revokeProxy } from '#server/ballots/revoke-proxy.ts'
import { adoptRules } from '#server/members/adopt-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { decide, decideOn } from '../decisions/adopted.ts'
import { takeAway } from '../record/take-away.ts'
import { sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const rounds = 12

it('a ballot that opens while a proxy is taken back, and closes while somebody leaves, froze what the record shows before it', async () => {
  const [giver, holder, third] = world.principals
  const { move, put } = await sit(world, situationId, world.principals)
  const held: number[] = []
  for (let round = 0; round < rounds; round++) {
    const { motionId } = await put()
    const { proxyId } = await giver.act(giveProxy, {
      ...{ motionId, reach: 'meeting', holderId: holder.ministryId ?? '' },
    })
    const opening = { motionId, rule: 'majority', mode: 'meeting', timeZone: 'UTC' } as const
    const [opened] = await Promise.all([
      world.convenor.act(openBallot, { ...opening, closesAt: null }),
      giver.act(revokeProxy, { proxyId }),
      move(round % 2 === 0 ? 'left' : 'arrived', third),
    ])
    await Promise.all([
      world.convenor.act(closeBallot, { ballotId: opened.ballotId, ruling: 'It is late.' }),
      move(round % 2 === 0 ? 'arrived' : 'left', third),
    ])
    const [row] = await world.worker.sql<{ held: number }[]>`
      select jsonb_array_length(terms -> 'proxies' -> 'held') as held from ballot
      where id = ${opened.ballotId}`
    held.push(row?.held ?? 0)
  }
  expect(held).toHaveLength(rounds)
  const { file, key } = await takeAway(world)
  const report = verifyDossier(file, { key, now: new Date() })
  expect(report.faults).toEqual([])
  expect(report.checks).toContainEqual({ code: 'frozen', params: { count: rounds } })
}, 60_000)

it('a ministry that votes while it recuses itself voted before it did so, or not at all, and counts for nothing', async () => {
  const [leaving, staying] = world.principals
  const { put } = await sit(world, situationId, world.principals)
  for (let round = 0; round < rounds; round++) {
    const { motionId } = await put()
    const opening = { motionId, rule: 'majority', mode: 'meeting', timeZone: 'UTC' } as const
    const { ballotId } = await world.convenor.act(openBallot, { ...opening, closesAt: null })
    const pause = () => sleep(Math.random() * 8)
    const [voted, left] = await Promise.all([
      pause().then(() => leaving.attempt(castVote, { ballotId, choice: 'no', explanation: '' })),
      pause().then(() => leaving.attempt(declareRecusal, { motionId, reason: 'A party to it.' })),
    ])
    expect(left).toMatchObject({ ok: true })
    if (voted.ok && left.ok) expect(voted.receipt.index).toBeLessThan(left.receipt.index)
    else expect(voted).toMatchObject({ refusal: { code: 'ballots.recused' } })
    await staying.act(castVote, { ballotId, choice: 'yes', explanation: '' })
    await world.convenor.act(closeBallot, { ballotId, ruling: 'It is late.' })
    const { result } = (await staying.read(getBallot, { ballotId })) ?? {}
    expect(result?.counts).toMatchObject({ yes: 1, no: 0 })
  }
  const { file, key } = await takeAway(world)
  expect(verifyDossier(file, { key, now: new Date() }).faults).toEqual([])
}, 60_000)

it('a ballot that opens while its body adopts other rules froze those that the record shows in force before it', async () => {
  const decided = await decide(world)
  const [one, other] = [
    { ...standardRulesOfProcedure, castingVote: 'chair' as const },
    standardRulesOfProcedure,
  ]
  const { put } = await sit(world, situationId, world.principals)
  for (let round = 0; round < 6; round++) {
    const { decisionId } = await decideOn(world, decided)
    const { motionId } = await put()
    const opening = { motionId, rule: 'majority', mode: 'meeting', timeZone: 'UTC' } as const
    const pause = () => sleep(Math.random() * 8)
    const [adopted, opened] = await Promise.all([
      pause().then(() =>
        world.convenor.attempt(adoptRules, {
          ...{ bodyId: world.bodyId, decisionId, reasons: 'As the body decided.' },
          ...{ rules: round % 2 === 0 ? one : other, instead: round + 1 },
        }),
      ),
      pause().then(() => world.convenor.attempt(openBallot, { ...opening, closesAt: null })),
    ])
    if (!adopted.ok || !opened.ok) throw new Error('neither waits for the other in vain')
    const { rulesVersion } =
      (await world.convenor.read(getBallot, { ballotId: opened.output.ballotId })) ?? {}
    const isAfter = opened.receipt.index > adopted.receipt.index
    expect(rulesVersion).toBe(isAfter ? round + 2 : round + 1)
  }
  const { file, key } = await takeAway(world)
  expect(verifyDossier(file, { key, now: new Date() }).faults).toEqual([])
}, 60_000)
