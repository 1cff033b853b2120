import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castDeciding } from '#server/ballots/cast-deciding.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { confirmVote } from '#server/ballots/confirm-vote.ts'
import { declareRecusal } from '#server/ballots/declare-recusal.ts'
import { extendBallot } from '#server/ballots/extend-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { giveProxy } from '#server/ballots/give-proxy.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { revokeProxy } from '#server/ballots/revoke-proxy.ts'
import type { Choice } from '#server/ballots/rules/count-ballot.ts'
import { settleBallot } from '#server/ballots/settle-ballot.ts'
import { settleDueBallots } from '#server/ballots/settle-due-ballots.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import { exportRecord } from '#server/record/export-record.ts'
import { getAct } from '#server/record/get-act.ts'
import { signCheckpoint } from '#server/record/sign-checkpoint.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence, putByCorrespondence, sit } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  const rules = { ...standardRulesOfProcedure, castingVote: 'chair' as const }
  await world.system.act(foundRules, { bodyId: world.bodyId, rules })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

type Place = 0 | 1 | 2 | 3
const ministry = (place: Place) => world.principals[place].ministryId ?? ''
const vote = (ballotId: string, place: Place, choice: Choice, provisional = false) =>
  world.principals[place].attempt(castVote, { ballotId, choice, explanation: '', provisional })
const close = (ballotId: string) =>
  world.convenor.act(closeBallot, { ballotId, ruling: 'The chair rules so.' })
const read = async (ballotId: string) => {
  const found = await world.auditor.read(getBallot, { ballotId })
  if (!found) throw new Error('no ballot')
  return found
}
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

describe('an extension', () => {
  it('moves the deadline forward before it has passed, with its reason', async () => {
    const { ballotId, closesAt } = await openByCorrespondence(world, situationId)
    const extend = (to: Date) =>
      world.convenor.attempt(extendBallot, {
        ...{ ballotId, closesAt: to.toISOString(), timeZone: 'Europe/Brussels' },
        reason: 'A ministry is still consulting.',
      })
    expect(await extend(closesAt)).toMatchObject({
      refusal: { code: 'ballots.extension_not_later' },
    })
    const later = new Date(closesAt.getTime() + 60_000)
    expect(await extend(later)).toMatchObject({ ok: true })
    const ballot = await read(ballotId)
    expect(ballot.closesAt).toBe(later.toISOString())
    expect(ballot.openedWith).toBe(closesAt.toISOString())
    expect(ballot.extensions).toMatchObject([{ closesAt: later.toISOString() }])
    const [job] = await world.worker.sql<{ at: string }[]>`
      select run_at as at from graphile_worker.jobs where key = ${`close_ballot:${ballotId}`}`
    expect(new Date(job?.at ?? '')).toEqual(later)
    await close(ballotId)
    expect(await extend(new Date(later.getTime() + 1))).toMatchObject({
      refusal: { code: 'ballots.ballot_closed' },
    })
  })
})

describe('a vote ad referendum', () => {
  const confirm = (ballotId: string, place: Place, stands: boolean) =>
    world.principals[place].attempt(confirmVote, { ballotId, stands, reason: '' })

  it('keeps the result waiting until its ministry stands by it', async () => {
    const { ballotId, motionId } = await openByCorrespondence(world, situationId)
    await vote(ballotId, 0, 'yes', true)
    await vote(ballotId, 1, 'yes')
    expect(await close(ballotId)).toMatchObject({ verdict: 'adopted', pending: 1 })
    const { state, awaiting, result, votes } = await read(ballotId)
    expect({ state, result }).toEqual({ state: 'confirming', result: null })
    expect(awaiting).toMatchObject({ verdict: 'adopted', ministries: [{ id: ministry(0) }] })
    expect(votes.map(({ provisional }) => provisional).sort()).toEqual([false, true])
    expect(await world.auditor.read(getMotion, { motionId })).toMatchObject({ state: 'balloting' })
    expect(await vote(ballotId, 2, 'no')).toMatchObject({
      refusal: { code: 'ballots.ballot_closed' },
    })
    expect(await settleDueBallots(world.worker)).toBe(0)
    expect(await confirm(ballotId, 1, true)).toMatchObject({
      refusal: { code: 'ballots.nothing_to_confirm' },
    })
    expect(await confirm(ballotId, 0, true)).toMatchObject({ ok: true })
    expect(await confirm(ballotId, 0, false)).toMatchObject({
      refusal: { code: 'ballots.confirmed_already' },
    })
    const rounds = await Promise.all([1, 2].map(() => settleDueBallots(world.worker)))
    expect(rounds.reduce((sum, settled) => sum + settled)).toBe(1)
    expect(await read(ballotId)).toMatchObject({
      state: 'closed',
      result: { verdict: 'adopted', counts: { yes: 2 } },
    })
  })

  it('that its ministry does not stand by, or never confirms, lapses', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    await vote(ballotId, 0, 'yes', true)
    await vote(ballotId, 1, 'yes', true)
    await vote(ballotId, 2, 'no')
    await vote(ballotId, 3, 'abstain')
    await close(ballotId)
    await confirm(ballotId, 0, false)
    const settle = (hours: number) =>
      world.system.attempt(
        settleBallot,
        { ballotId },
        {
          effectiveAt: new Date(Date.now() + hours * 3_600_000),
        },
      )
    expect(await settle(71)).toMatchObject({
      refusal: { code: 'ballots.confirmations_outstanding' },
    })
    expect(await settle(73)).toMatchObject({ output: { verdict: 'rejected' } })
    expect((await read(ballotId)).result?.counts).toMatchObject({ yes: 0, no: 1, abstain: 1 })
    expect(await settle(74)).toMatchObject({ refusal: { code: 'ballots.nothing_to_confirm' } })
  })

  it('that a deputy cast is confirmed by the principal alone', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    const provisional = { ballotId, choice: 'yes', explanation: '', provisional: true } as const
    await world.deputies[0].act(castVote, provisional)
    expect(
      await world.deputies[0].attempt(confirmVote, { ballotId, stands: true, reason: '' }),
    ).toMatchObject({ refusal: { code: 'ballots.principal_confirms' } })
    expect(await confirm(ballotId, 0, true)).toMatchObject({ ok: true })
    await vote(ballotId, 1, 'yes')
    expect(await close(ballotId)).toMatchObject({ pending: 0 })
  })
})

describe('the casting vote', () => {
  const decide = (ballotId: string) =>
    world.convenor.attempt(castDeciding, { ballotId, choice: 'yes', reason: 'To act in time.' })

  it('breaks a tie as an act of its own, once, and is the convenor’s by correspondence', async () => {
    const { ballotId, motionId } = await openByCorrespondence(world, situationId)
    await vote(ballotId, 0, 'yes')
    await vote(ballotId, 1, 'no')
    expect(await decide(ballotId)).toMatchObject({ refusal: { code: 'ballots.not_closed' } })
    expect(await close(ballotId)).toMatchObject({ verdict: 'rejected' })
    expect((await world.convenor.read(getBallot, { ballotId }))?.mayCastDeciding).toBe(true)
    const answers = await Promise.all([1, 2].map(() => decide(ballotId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await decide(ballotId)).toMatchObject({ refusal: { code: 'ballots.tie_broken' } })
    const { result } = await read(ballotId)
    expect(result).toMatchObject({
      verdict: 'adopted',
      counted: 'rejected',
      casting: { choice: 'yes', reason: 'To act in time.' },
    })
    expect(await world.auditor.read(getMotion, { motionId })).toMatchObject({ state: 'adopted' })
  })

  it('is refused where there was no tie', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    await vote(ballotId, 0, 'no')
    await vote(ballotId, 1, 'no')
    await close(ballotId)
    expect(await decide(ballotId)).toMatchObject({ refusal: { code: 'ballots.not_tied' } })
  })
})

describe('the record of a vote', () => {
  it('says whether it is provisional, by an id that confirmations name', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    const cast = await vote(ballotId, 0, 'yes', true)
    if (!cast.ok) throw new Error('refused')
    const found = await world.auditor.read(getAct, { index: cast.receipt.index })
    const fields = new Map(found?.fields.map(({ name, value }) => [name, value]))
    expect(fields.get('content.provisional')).toBe('true')
    expect(fields.get('content.vote')).toBe(JSON.stringify(cast.output.voteId))
    expect(fields.get('content.papers')).toBe('[]')
  })
})

describe('an auditor, offline', () => {
  it('counts all of these ballots again from the record, and finds nothing wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'focalpoint-ballots-'))
    const key = await readOrMakeSigningKey(join(folder, 'record.key'), 'test.example/record')
    await signCheckpoint(world.worker.sql, { key, now: new Date() })
    const exported = await world.auditor.read(exportRecord, {})
    if (!exported?.dossier) throw new Error('the auditor exports the record')
    const text = JSON.stringify(sealDossier(exported.dossier))
    const report = verifyDossier(text, { key: verifierKeyFor(key), now: new Date() })
    await rm(folder, { recursive: true })
    expect(report.faults).toEqual([])
    const counted = report.checks.find(({ code }) => code === 'ballots')
    expect(counted?.params.count).toBeGreaterThan(7)
  })
})
