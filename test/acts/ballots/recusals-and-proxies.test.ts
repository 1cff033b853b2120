import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { giveProxy } from '#server/ballots/give-proxy.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { revokeProxy } from '#server/ballots/revoke-proxy.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { takeAway } from '../record/take-away.ts'
import { byCorrespondence, type Place } from './by-correspondence.ts'
import { openByCorrespondence, putByCorrespondence, sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const { ministry, vote, close, read } = byCorrespondence(() => world)
const opened = (motionId: string) =>
  world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority' as const, mode: 'correspondence' as const },
    closesAt: new Date(Date.now() + 60_000).toISOString(),
    timeZone: 'UTC',
  })

describe('a recusal', () => {
  const reason = 'A contract of the ministry is at stake.'

  it('before the ballot is frozen in it, and shuts the ministry out', async () => {
    const { motionId } = await putByCorrespondence(world, situationId)
    const declared = { motionId, reason }
    await world.deputies[3].act(declareRecusal, declared)
    expect(await world.principals[3].attempt(declareRecusal, declared)).toMatchObject({
      refusal: { code: 'ballots.recused_already' },
    })
    const { ballotId } = await opened(motionId)
    expect(await vote(ballotId, 3, 'no')).toMatchObject({ refusal: { code: 'ballots.recused' } })
    const { terms, electorate, quorum, recusals } = await read(ballotId)
    expect(terms?.recused.ministries).toEqual([ministry(3)])
    expect(electorate.filter(({ recused }) => recused)).toHaveLength(1)
    expect(quorum.entitled).toBe(3)
    expect(recusals).toMatchObject([{ ministryId: ministry(3), reason }])
  })

  it('while it is open takes out a vote already cast, and is too late after the close', async () => {
    const { ballotId, motionId } = await openByCorrespondence(world, situationId)
    await vote(ballotId, 0, 'yes')
    await vote(ballotId, 1, 'no')
    await vote(ballotId, 2, 'no')
    await world.principals[2].act(declareRecusal, { motionId, reason })
    await close(ballotId)
    const { result } = await read(ballotId)
    expect(result).toMatchObject({
      counted: 'rejected',
      counts: { yes: 1, no: 1, entitled: 3 },
      beyond: { recused: [ministry(2)], tied: true },
    })
    expect(await world.principals[3].attempt(declareRecusal, { motionId, reason })).toMatchObject({
      refusal: { code: 'ballots.motion_decided' },
    })
  })
})

describe('a proxy', () => {
  it('holds from the opening, adds its weight to its holder’s vote, and is cancelled by one’s own', async () => {
    const { motionId } = await putByCorrespondence(world, situationId)
    const reach = 'correspondence' as const
    await world.principals[0].act(giveProxy, { motionId, reach, holderId: ministry(1) })
    const { ballotId } = await opened(motionId)
    const late = { motionId, reach, holderId: ministry(3) }
    expect(await world.principals[2].attempt(giveProxy, late)).toMatchObject({
      refusal: { code: 'ballots.proxy_after_opening' },
    })
    await vote(ballotId, 1, 'yes')
    await vote(ballotId, 2, 'no')
    await close(ballotId)
    const { result, terms } = await read(ballotId)
    expect(terms?.carries).toBe('weight')
    expect(result).toMatchObject({
      verdict: 'adopted',
      counts: { yes: 1, no: 1, present: 2 },
      beyond: {
        represented: [{ ministry: ministry(0), holder: ministry(1), choice: 'yes' }],
        weighed: { counts: { yes: 2_000_000, no: 1_000_000 }, base: 3_000_000 },
      },
    })
  })

  it('is refused to itself, over the cap, in a circle, twice, and where there is no meeting', async () => {
    const { put } = await sit(world, situationId, world.principals)
    const { motionId } = await put()
    const give = (from: Place, to: Place) =>
      world.principals[from].attempt(giveProxy, {
        ...{ motionId, reach: 'meeting', holderId: ministry(to) },
      })
    expect(await give(0, 0)).toMatchObject({ refusal: { code: 'ballots.proxy_to_itself' } })
    const given = await give(0, 1)
    expect(await give(0, 2)).toMatchObject({ refusal: { code: 'ballots.proxy_given_already' } })
    expect(await give(1, 0)).toMatchObject({ refusal: { code: 'ballots.proxy_cycle' } })
    expect(await give(2, 1)).toMatchObject({
      refusal: { code: 'ballots.proxies_full', params: { cap: 1 } },
    })
    const proxyId = given.ok ? given.output.proxyId : ''
    expect(await world.principals[1].attempt(revokeProxy, { proxyId })).toMatchObject({
      refusal: { code: 'ballots.proxy_of_another' },
    })
    await world.principals[0].act(revokeProxy, { proxyId })
    expect(await give(2, 1)).toMatchObject({ ok: true })
    const alone = await putByCorrespondence(world, situationId)
    expect(
      await world.principals[0].attempt(giveProxy, {
        ...{ motionId: alone.motionId, reach: 'meeting', holderId: ministry(1) },
      }),
    ).toMatchObject({ refusal: { code: 'ballots.meeting_needed' } })
  })

  it('in two directions at once makes no circle: one of them is refused', async () => {
    const { motionId } = await putByCorrespondence(world, situationId)
    const answers = await Promise.all(
      (
        [
          [0, 1],
          [1, 2],
          [2, 0],
        ] as const
      ).map(([from, to]) =>
        world.principals[from].attempt(giveProxy, {
          ...{ motionId, reach: 'correspondence', holderId: ministry(to) },
        }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    for (const answer of answers) {
      if (!answer.ok) expect(answer.refusal.code).toBe('ballots.proxy_cycle')
    }
  })
})

describe('an auditor, offline', () => {
  it('counts all of these ballots again from the record, and finds nothing wrong', async () => {
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'ballots', params: { count: 2 } })
  })
})
