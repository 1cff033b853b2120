import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { frozenEvidence } from '#server/evidence/list-frozen-evidence.ts'
import { regroupEvidence } from '#server/evidence/regroup-evidence.ts'
import { getFall } from '#server/findings/get-fall.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { frozenFindings } from '#server/findings/list-frozen-findings.ts'
import { listWhatFalls } from '#server/findings/list-what-falls.ts'
import { findingsOf } from '#server/findings/rules/case.ts'
import { standardPolicy } from '#server/findings/rules/policy.ts'
import { setActor } from '#server/platform/actor.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import type { Hand } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
const required = ['E1', 'E2', 'E5', 'E6'] as const
let first: string
let second: string

beforeAll(async () => {
  place = await openCase()
  first = (await place.attach('Intercepted order', required, { providerId: place.sourceId }))
    .evidenceId
  const archive = await place.source('Archive')
  second = (
    await place.attach('Directive with a budget line', required, {
      sourceId: archive,
      providerId: archive,
    })
  ).evidenceId
  const [foreign, defence] = place.world.principals
  for (const evidenceId of [first, second]) {
    await place.grade(foreign, evidenceId)
    await place.grade(defence, evidenceId)
  }
})
afterAll(() => place.world.end())

const inTransaction = <Result>(
  work: (tx: Parameters<typeof frozenEvidence>[0]) => Promise<Result>,
) =>
  place.world.app.database.transaction(async (tx) => {
    await setActor(tx, { kind: 'member', memberId: place.observer.memberId })
    return work(tx)
  })

const findings = (asOf?: number) =>
  place.observer.read(listFindings, { situationId: place.situationId }, asOf)

describe('a finding', () => {
  it('is reached by two graders and two independent lines, and says so in one sentence', async () => {
    const read = await findings()
    expect(read).toMatchObject({ scopeTested: false, crimesWithoutElements: [] })
    const [found] = read?.findings ?? []
    expect(found).toMatchObject({
      actor: { name: 'River militia' },
      crime: 'crimes_against_humanity',
      finding: 3,
    })
    expect(found?.standings[0]).toMatchObject({
      element: 'E1',
      level: 3,
      fragility: 1,
      next: { strength: 2, level: 4 },
      sentence: { key: 'sentence.stands' },
    })
  })

  it('is frozen byte for byte the same, and computes again from what is frozen', async () => {
    const freeze = () =>
      inTransaction(async (tx) => ({
        evidence: await frozenEvidence(tx, place.situationId),
        findings: await frozenFindings(tx, place.situationId),
      }))
    const one = await freeze()
    const again = await freeze()
    expect(canonicalJson(again)).toBe(canonicalJson(one))
    const thawed = JSON.parse(canonicalJson(one.evidence))
    expect(
      findingsOf(thawed, { policy: standardPolicy }).map(
        ({ actor, crime, levels, finding, policyVersion }) => ({
          actor,
          crime,
          levels,
          finding,
          policyVersion,
        }),
      ),
    ).toEqual(one.findings)
  })

  it('falls when two share an origin, rises again when they do not, and remembers both', async () => {
    const before = await findings()
    const answer = await place.adviser.attempt(regroupEvidence, {
      evidenceId: second,
      to: first,
      reason: 'Copied from the intercept',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect((await findings())?.findings[0]?.finding).toBe(1)
    expect((await findings(answer.receipt.index - 1))?.findings).toEqual(before?.findings)
    await place.adviser.act(regroupEvidence, {
      evidenceId: second,
      to: null,
      reason: 'It was not',
    })
    expect((await findings())?.findings[0]?.finding).toBe(3)
  })

  it('tells the worker to look at decisions, whenever its basis may have moved', async () => {
    const waiting = () =>
      place.world.worker.sql<{ count: string }[]>`
        select count(*) from graphile_worker.jobs where task_identifier = 'notice_basis_changed'`
    expect(Number((await waiting())[0]?.count)).toBe(1)
  })

  it('does not exist for whoever may not see the situation', async () => {
    const { situationId } = place
    expect(await place.world.stranger.read(listFindings, { situationId })).toBeNull()
    expect(await place.world.stranger.read(listWhatFalls, { situationId, by: 'source' })).toBeNull()
  })
})

describe('what falls', () => {
  it('is told for each source, origin and grader', async () => {
    const of = (by: 'source' | 'origin' | 'grader') =>
      place.observer.read(listWhatFalls, { situationId: place.situationId, by })
    expect(await of('source')).toMatchObject([
      { name: 'Archive', evidence: 1, falls: [{ finding: { before: 3, after: 1 } }] },
      { name: 'Commission of inquiry', evidence: 1, falls: [{ finding: { before: 3, after: 1 } }] },
    ])
    expect((await of('origin'))?.map((row) => row.name)).toEqual([
      'Directive with a budget line',
      'Intercepted order',
    ])
    expect(await of('grader')).toMatchObject([
      { name: 'Defence principal', evidence: 2 },
      { name: 'Foreign Affairs principal', evidence: 2 },
    ])
  })

  it('tells nobody how others graded before their own grade is in', async () => {
    const by = 'grader' as const
    const { situationId } = place
    expect(await place.world.principals[2].read(listWhatFalls, { situationId, by })).toEqual([])
  })

  it('tells them neither by the eyes of a member who might see it', async () => {
    const { world, observer, situationId } = place
    const [foreign, , waiting] = world.principals
    const [last] = await world.worker.sql<{ index: string }[]>`
      select max(index) as index from record_entry`
    const asOf = Number(last?.index)
    const by = 'grader' as const
    const looked = (reader: Hand, as: Hand) => {
      const caller = { kind: 'member', memberId: reader.memberId } as const
      const reading = { caller, asOf, as: as.memberId }

      return Promise.all([
        listWhatFalls.run(world.app, { situationId, by }, reading),
        getFall.run(world.app, { situationId, by, id: foreign.memberId }, reading),
      ])
    }
    // who has still to grade, as one who grades nothing and as one who has graded; and the other way round
    expect(await looked(waiting, observer)).toEqual([[], null])
    expect(await looked(waiting, foreign)).toEqual([[], null])
    expect(await looked(foreign, waiting)).toEqual([[], null])
    const [all, one] = await looked(world.convenor, observer)
    expect(all).toHaveLength(2)
    expect(one).toMatchObject({ name: 'Foreign Affairs principal' })
  })
})
