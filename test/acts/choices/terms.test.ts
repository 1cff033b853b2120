import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmVote } from '#server/ballots/confirm-vote.ts'
import { extendBallot } from '#server/ballots/extend-ballot.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { giveProxy } from '#server/ballots/give-proxy.ts'
import { castChoice } from '#server/choices/cast-choice.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import { settleDueChoices } from '#server/choices/settle-due-choices.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import type { Json } from '#server/record/act-format.ts'
import { checkChoices } from '#server/record/verify/check-choices.ts'
import { openNotebook } from '#server/record/verify/report.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { words as decisionWords } from '../decisions/adopted.ts'
import { retell, reveal } from '../record/reveal.ts'
import { takeAway } from '../record/take-away.ts'
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

const close = (ballotId: string) => body.close(ballotId, 'The sitting ends.')
const approve = (...options: string[]): Marks => ({ form: 'approved', options })
const ministryOf = (hand: Hand) => hand.ministryId ?? ''
const provisionally = (hand: Hand, ballotId: string, marks: Marks) =>
  hand.act(castChoice, { ballotId, marks, explanation: '', provisional: true })
describe('a proxy', () => {
  it('adds its weight to the ballot of who speaks for it, unless it votes itself, and makes no head', async () => {
    const [giver, holder, third, fourth] = world.principals
    const { motionId } = await body.put()
    await giver.act(giveProxy, {
      ...{ motionId, reach: 'correspondence', holderId: ministryOf(holder) },
    })
    const asked = body.asked(motionId, { kind: 'approval' })
    const { ballotId } = await world.convenor.act(openChoice, asked)
    expect((await body.read(ballotId)).electorate).toContainEqual(
      expect.objectContaining({ ministryId: ministryOf(giver), holderId: ministryOf(holder) }),
    )
    await body.cast(holder, ballotId, approve('o01'))
    await body.cast(third, ballotId, approve('o02'))
    await body.cast(fourth, ballotId, approve('o03'))
    // Nobody is left who could vote: the giver is spoken for.
    expect(await body.read(ballotId)).toMatchObject({ closingGround: 'everyone_voted' })
    await world.convenor.act(closeChoice, { ballotId, ruling: null })
    const { result } = await body.read(ballotId)
    expect(result?.outcome).toMatchObject({ chosen: ['o01'], voted: 3, entitled: 4 })
    expect(result?.outcome.rounds[0]?.votes[0]).toEqual({ option: 'o01', units: 2 })
    expect(result?.beyond).toMatchObject({
      represented: [{ ministry: ministryOf(giver), holder: ministryOf(holder) }],
      weighed: { voted: 4_000_000, blank: 0, entitled: 4_000_000 },
      quorum: { present: [3], met: true },
    })
  })

  it('is cancelled by the giver’s own vote, and of no use in secret', async () => {
    const [giver, holder] = world.principals
    const open = async (more: object) => {
      const { motionId } = await body.put()
      await giver.act(giveProxy, {
        ...{ motionId, reach: 'correspondence', holderId: ministryOf(holder) },
      })
      return world.convenor.act(openChoice, body.asked(motionId, { kind: 'approval', ...more }))
    }
    const { ballotId } = await open({})
    await body.cast(giver, ballotId, approve('o02'))
    await body.cast(holder, ballotId, approve('o01'))
    await close(ballotId)
    expect((await body.read(ballotId)).result).toMatchObject({ verdict: 'tied' })
    const secret = await open({ secret: true })
    expect((await body.read(secret.ballotId)).terms).toMatchObject({
      ...{ proxies: { held: [] }, referendum: { hours: 0 } },
    })
  })
})

describe('a deadline', () => {
  it('is moved forward with a reason, and no votes are taken after the one that holds', async () => {
    const first = new Date(Date.now() + 2_000)
    const { ballotId } = await body.open({ closesAt: first.toISOString() })
    const later = new Date(Date.now() + 60_000).toISOString()
    const extend = (closesAt: string) =>
      world.convenor.attempt(extendBallot, {
        ...{ ballotId, closesAt, timeZone: 'Africa/Nairobi', reason: 'Two are consulting.' },
      })
    expect(await extend(first.toISOString())).toMatchObject({
      refusal: { code: 'ballots.extension_not_later' },
    })
    expect(await extend(later)).toMatchObject({ ok: true })
    while (Date.now() <= first.getTime()) await new Promise((done) => setTimeout(done, 50))
    for (const hand of world.principals) {
      expect(await body.cast(hand, ballotId, ranking('o01'))).toMatchObject({ ok: true })
    }
    expect(await body.read(ballotId)).toMatchObject({
      ...{ state: 'open', closesAt: later, extensions: [{ reason: 'Two are consulting.' }] },
    })
    const jobs = await world.worker.sql<{ at: string }[]>`
      select run_at as at from graphile_worker.jobs where key = ${`close_choice:${ballotId}`}`
    expect(new Date(jobs[0]?.at ?? '').toISOString()).toBe(later)
    await close(ballotId)
  })
})

describe('a vote ad referendum', () => {
  it('keeps the result, and a decision, waiting until its ministry stands by it', async () => {
    const { ballotId, motionId } = await body.open({ kind: 'approval' })
    const [first, second, third] = world.principals
    await provisionally(first, ballotId, approve('o01'))
    await body.cast(second, ballotId, approve('o02'))
    await provisionally(third, ballotId, approve('o01'))
    expect(await close(ballotId)).toMatchObject({ output: { verdict: 'adopted', pending: 2 } })
    expect(await body.read(ballotId)).toMatchObject({
      ...{ state: 'confirming', result: null, awaiting: { verdict: 'adopted' } },
    })
    expect(await world.auditor.read(getMotion, { motionId })).toMatchObject({ state: 'balloting' })
    const basis = { kind: 'choice', ballotId } as const
    expect(
      await world.convenor.attempt(logDecision, decisionWords(world, situationId, basis)),
    ).toMatchObject({ refusal: { code: 'decisions.ballot_open' } })
    expect(await settleDueChoices(world.worker)).toBe(0)
    await first.act(confirmVote, { ballotId, stands: true, reason: '' })
    expect(await settleDueChoices(world.worker)).toBe(0)
    await third.act(confirmVote, { ballotId, stands: false, reason: 'The minister was away.' })
    expect(await settleDueChoices(world.worker)).toBe(1)
    // The third's vote is as good as not cast: one for each of two options.
    const { result, votes, state } = await body.read(ballotId)
    expect({ state, verdict: result?.verdict }).toEqual({ state: 'closed', verdict: 'tied' })
    expect(votes.map(({ stands }) => stands)).toEqual([true, null, false])
  })
})

describe('the papers that a voter had opened', () => {
  it('are recorded with an open vote, and never of a secret one', async () => {
    const opened = await body.open({ kind: 'approval' })
    const secret = await body.open({ kind: 'approval', secret: true })
    const [voter] = world.principals
    for (const { ballotId } of [opened, secret]) await voter.read(getFrozen, { ballotId })
    const noted = await world.worker.sql<{ id: string }[]>`
      select distinct ballot_id as id from paper_opening`
    expect(noted.map(({ id }) => id)).not.toContain(secret.ballotId)
    const choice = await body.read(opened.ballotId, voter)
    const papers = choice.papers.filter((paper) => paper.opened).map(({ key }) => key)
    await body.cast(voter, opened.ballotId, approve('o01'))
    expect((await body.read(opened.ballotId, voter)).votes[0]?.papers).toEqual(papers)
    expect((await body.read(secret.ballotId, voter)).papers).toEqual([])
    for (const { ballotId } of [opened, secret]) await close(ballotId)
  })
})

describe('the record of all this', () => {
  it('is sound, and tells who was added or early', async () => {
    const { file, key } = await takeAway(world)
    expect(verifyDossier(file, { key, now: new Date() }).faults).toEqual([])
    const { acts } = reveal(file)
    const faultsOf = (name: string, change: (content: Record<string, Json>) => object | null) => {
      const notebook = openNotebook()
      checkChoices(retell(acts, name, change), notebook)
      return notebook.close('established').faults.map(({ code }) => code)
    }
    expect(faultsOf('ballot.extend', () => null)).toContain('vote_too_late')
    expect(faultsOf('vote.confirm', () => null)).toContain('settled_too_early')
    expect(faultsOf('vote.confirm', () => ({ stands: true }))).toContain('recount_other_numbers')
    expect(
      faultsOf('ballot.open_choice', ({ terms }) => ({
        terms: {
          ...(terms as object),
          proxies: { held: [], cyclic: [], excess: [], cap: 1, quorum: false },
        },
      })),
    ).toContain('recount_other_numbers')
    expect(
      faultsOf('ballot.close_choice', ({ pending }) => (pending ? { pending: [] } : {})),
    ).toContain('pending_differs')
  })
})
