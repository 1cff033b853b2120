import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecision } from '#server/decisions/get-decision.ts'
import { listWaitingDecisions } from '#server/decisions/list-waiting.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { addSource } from '#server/evidence/add-source.ts'
import { discreditSource } from '#server/evidence/discredit-source.ts'
import { getEvidence } from '#server/evidence/get-evidence.ts'
import { getIdentity } from '#server/evidence/get-identity.ts'
import { getSource } from '#server/evidence/get-source.ts'
import { grantIdentity } from '#server/evidence/grant-identity.ts'
import { listSources } from '#server/evidence/list-sources.ts'
import { protectSource } from '#server/evidence/protect-source.ts'
import { rateSource } from '#server/evidence/rate-source.ts'
import { restoreSource } from '#server/evidence/restore-source.ts'
import { reviseSource } from '#server/evidence/revise-source.ts'
import { withdrawIdentity } from '#server/evidence/withdraw-identity.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide } from '../decisions/adopted.ts'

const secret = 'Lieutenant Aram Sule, of the second battalion'

let world: World
let decided: Decided
beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
})
afterAll(() => world.end())

const register = async () => {
  const found = await world.convenor.read(listSources, { situationId: decided.situationId })
  return found?.sources ?? []
}
const named = async (name: string) => {
  const found = (await register()).find((source) => source.name === name)
  if (!found) throw new Error(`no source ${name}`)
  return found.sourceId
}
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('the register of sources', () => {
  it('keeps how reliable a source was held to be, with reasons, newest first', async () => {
    const sourceId = await named('Source of Radio broadcasts')
    const rate = (reliability: 'B' | 'D', reason: string) =>
      world.convenor.attempt(rateSource, { sourceId, reliability, reason })
    const first = await rate('B', 'Ten years of sound reporting.')
    if (!first.ok) throw new Error(first.refusal.code)
    await rate('D', 'Sold last month.')
    const read = await world.auditor.read(getSource, { sourceId })
    expect(read?.reliability).toMatchObject([
      { reliability: 'D', reason: 'Sold last month.' },
      { reliability: 'B', reason: 'Ten years of sound reporting.' },
    ])
    expect((await register()).find((one) => one.sourceId === sourceId)?.reliability).toBe('D')
    const then = await world.convenor.read(getSource, { sourceId }, first.receipt.index)
    expect(then?.reliability).toHaveLength(1)
    expect(read?.may).toEqual({
      revise: false,
      rate: false,
      discredit: false,
      protect: false,
      recordTerms: false,
    })
  })

  it('tells who repeats whom', async () => {
    const { situationId } = decided
    const { sourceId } = await world.convenor.act(addSource, {
      situationId,
      name: 'Wire service',
      kind: 'open_source',
    })
    const { evidenceId } = await decided.attach('A broadcast', [], {
      sourceId: await named('Source of Radio broadcasts'),
    })
    await decided.attach('The wire of it', [], {
      sourceId,
      derivedFrom: evidenceId,
      firstHand: false,
    })
    expect((await register()).find((one) => one.name === 'Wire service')).toMatchObject({
      evidence: 1,
      repeats: [{ name: 'Source of Radio broadcasts', evidence: 1 }],
      isCircular: false,
    })
  })

  it('changes what is known of a source with a reason, never to a name that is taken', async () => {
    const sourceId = await named('Wire service')
    const change = (name: string) =>
      world.convenor.attempt(reviseSource, {
        sourceId,
        name,
        kind: 'open_source',
        reason: 'It asked for it.',
      })
    expect(await change('commission of INQUIRY')).toMatchObject(refused('evidence.source_exists'))
    expect(await change('Wire service')).toMatchObject({ ok: true })
    expect(await world.convenor.read(getSource, { sourceId })).toMatchObject({
      note: '',
      consent: 'own_use',
      originatorControl: false,
    })
  })
})

describe('a protected source', () => {
  let sourceId: string
  const [handler, told] = [() => world.principals[0], () => world.principals[1]]
  const identity = (hand: typeof world.convenor) => hand.read(getIdentity, { sourceId })

  it('is known to its handler alone: not to the convenor, the auditor or the record', async () => {
    const { situationId } = decided
    const answer = await handler().attempt(addSource, {
      situationId,
      name: 'Source Alder',
      kind: 'witness',
      identity: secret,
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    sourceId = answer.output.sourceId
    expect(await identity(handler())).toEqual({ identity: secret })
    for (const hand of [world.convenor, world.auditor, told(), world.stranger]) {
      expect(await identity(hand)).toBeNull()
      expect(JSON.stringify(await hand.read(getSource, { sourceId }))).not.toContain('Aram')
    }
    const [opening] = await world.worker.sql<{ said: string }[]>`
      select convert_from(opening, 'UTF8') as said from record_opening
      where act_id = (select made_by from source where id = ${sourceId})`
    expect(opening?.said).toContain('Source Alder')
    expect(opening?.said).not.toContain('Aram')
    await expect(world.worker.sql`select identity from source_identity`).rejects.toThrow(
      /permission denied/,
    )
  })

  it('shows that it is protected, and how many know', async () => {
    const read = await world.convenor.read(getSource, { sourceId })
    expect(read?.protection).toEqual({ granted: false, count: 1, members: [], others: [] })
    expect(read?.may).toMatchObject({ rate: false, protect: false })
  })

  it('is judged by its handler, whose word the others take', async () => {
    const judged = { sourceId, reliability: 'B' as const, reason: 'Nine reports, all borne out.' }
    expect(await world.convenor.attempt(rateSource, judged)).toMatchObject(
      refused('sources.handlers_only'),
    )
    await handler().act(rateSource, judged)
    expect((await register()).find((one) => one.sourceId === sourceId)).toMatchObject({
      reliability: 'B',
      isProtected: true,
    })
  })

  it('is told to others by those who know, by name, and the reading is logged', async () => {
    const grant = { sourceId, memberId: told().memberId, reason: 'Meets the source next week.' }
    expect(await world.convenor.attempt(grantIdentity, grant)).toMatchObject(
      refused('sources.handlers_only'),
    )
    await handler().act(grantIdentity, grant)
    expect(await handler().attempt(grantIdentity, grant)).toMatchObject(
      refused('sources.granted_already'),
    )
    const stranger = { ...grant, memberId: world.stranger.memberId }
    expect(await handler().attempt(grantIdentity, stranger)).toMatchObject(
      refused('sources.no_such_member'),
    )
    expect(await identity(told())).toEqual({ identity: secret })
    const logged = await world.worker.sql`
      select from access_log where reading = 'source.identity' and member_id = ${told().memberId}`
    expect(logged).toHaveLength(1)
    const read = await told().read(getSource, { sourceId })
    expect(read?.protection?.members.map(({ memberId }) => memberId)).toEqual([
      handler().memberId,
      told().memberId,
    ])
  })

  it('is hidden again from whom the grant is ended, and never from the last who knows', async () => {
    const end = (memberId: string) => ({ sourceId, memberId, reason: 'Moved on.' })
    await handler().act(withdrawIdentity, end(told().memberId))
    expect(await identity(told())).toBeNull()
    expect(await handler().attempt(withdrawIdentity, end(told().memberId))).toMatchObject(
      refused('sources.no_such_grant'),
    )
    expect(await handler().attempt(withdrawIdentity, end(handler().memberId))).toMatchObject(
      refused('sources.last_grant'),
    )
  })

  it('can be made of an open one, once', async () => {
    const open = { sourceId: await named('Wire service'), identity: 'A stringer in Norford' }
    await world.convenor.act(protectSource, open)
    expect(await world.convenor.attempt(protectSource, open)).toMatchObject(
      refused('sources.protected_already'),
    )
    expect(await handler().read(getIdentity, { sourceId: open.sourceId })).toBeNull()
  })
})

describe('a discredited source', () => {
  const notice = () => noticeChangedBases({ situation: decided.situationId }, world.worker)
  const finding = async () => {
    const { situationId } = decided
    return (await world.convenor.read(listFindings, { situationId }))?.findings[0]
  }

  it('makes all its evidence weigh nothing, its grades staying as they were given', async () => {
    const sourceId = await named('Source of Radio broadcasts')
    expect((await finding())?.finding).toBe(3)
    const why = { sourceId, reason: 'It was paid by one of the parties.' }
    expect(await world.principals[0].attempt(discreditSource, why)).toMatchObject(
      refused('common.not_entitled'),
    )
    await world.convenor.act(discreditSource, why)
    expect(await world.convenor.attempt(discreditSource, why)).toMatchObject(
      refused('sources.discredited_already'),
    )
    const found = await finding()
    expect(found?.finding).toBe(1)
    expect(found?.standings[0]?.discredited).toMatchObject([{ title: 'Radio broadcasts' }])
    const evidenceId = found?.standings[0]?.discredited[0]?.evidenceId ?? ''
    const piece = await world.convenor.read(getEvidence, { evidenceId })
    expect(piece?.grading.grades).toHaveLength(2)
    expect(piece?.links[0]?.strength).toBe(0)
    expect(piece?.source).toMatchObject({
      reliability: 'D',
      isProtected: false,
      isDiscredited: true,
    })
  })

  it('gives the owners of decisions that rest on it word, once', async () => {
    expect(await notice()).toBe(1)
    expect(await notice()).toBe(0)
    const waiting = await world.convenor.read(listWaitingDecisions, {})
    expect(waiting?.notices).toMatchObject([{ title: 'Envoys to the talks' }])
    const { decisionId } = decided
    const read = await world.convenor.read(getDecision, { decisionId })
    expect(read?.basisThenAndNow.evidence[0]).toMatchObject({ number: 1, changes: ['discredited'] })
    expect(read?.basisThenAndNow.findings).toMatchObject([{ before: 3, after: 1 }])
  })

  it('counts again when it is restored, and the owners are given word of that too', async () => {
    const sourceId = await named('Source of Radio broadcasts')
    const why = { sourceId, reason: 'The payment was another station’s.' }
    await world.convenor.act(restoreSource, why)
    expect(await world.convenor.attempt(restoreSource, why)).toMatchObject(
      refused('sources.not_discredited'),
    )
    expect((await finding())?.finding).toBe(3)
    expect(await notice()).toBe(1)
  })
})
