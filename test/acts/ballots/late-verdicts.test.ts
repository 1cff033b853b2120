import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { castDeciding } from '#server/ballots/cast-deciding.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { confirmVote } from '#server/ballots/confirm-vote.ts'
import { extendBallot } from '#server/ballots/extend-ballot.ts'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { settleBallot } from '#server/ballots/settle-ballot.ts'
import { settleDueBallots } from '#server/ballots/settle-due-ballots.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { getAct } from '#server/record/get-act.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { takeAway } from '../record/take-away.ts'
import { byCorrespondence, type Place } from './by-correspondence.ts'
import { openByCorrespondence } from './sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld({ exercise: true })
  const rules = { ...standardRulesOfProcedure, castingVote: 'chair' as const }
  await world.system.act(foundRules, { bodyId: world.bodyId, rules })
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const { ministry, vote, close, read } = byCorrespondence(() => world)

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

  it('is asked for by a letter to whoever may confirm it, with the end of the time for it', async () => {
    const { ballotId } = await openByCorrespondence(world, situationId)
    const provisional = { ballotId, choice: 'yes', explanation: '', provisional: true } as const
    await world.deputies[0].act(castVote, provisional)
    await vote(ballotId, 1, 'yes')
    await close(ballotId)
    const letters = await world.worker.sql<{ to: string; kind: string; due: string }[]>`
      select member_id as to, kind, params ->> 'dueAt' as due from letter where about_id = ${ballotId}`
    const { awaiting } = await read(ballotId)
    expect(letters).toEqual([
      {
        ...{ to: world.principals[0].memberId, kind: 'ad_referendum' },
        due: awaiting?.confirmBy ?? 'none',
      },
    ])
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
    const { file, key } = await takeAway(world)
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'ballots', params: { count: 7 } })
  })
})
