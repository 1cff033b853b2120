import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecision } from '#server/decisions/get-decision.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { determineFinding } from '#server/findings/determine-finding.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { getMeasure } from '#server/measures/get-measure.ts'
import { adoptPolicy } from '#server/policies/adopt-policy.ts'
import { getPolicyForm } from '#server/policies/get-policy-form.ts'
import { listPolicies } from '#server/policies/list-policies.ts'
import { previewPolicy } from '#server/policies/preview-policy.ts'
import { standardConstants } from '#server/policies/rules/constants.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide, decideOn, words } from '../decisions/adopted.ts'
import { lastIndex, proposed, stricter } from './proposed.ts'

let world: World
let decided: Decided
let second: { decisionId: string }
let before: number
beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
  second = await decideOn(world, decided)
  before = await lastIndex(world)
})
afterAll(() => world.end())

const adoption = (decisionId: string, change = {}) => ({
  bodyId: world.bodyId,
  decisionId,
  constants: stricter,
  instead: standardConstants.version,
  reasons: 'The review of March found two lines too few for more likely than not.',
  ...change,
})
const refused = async (change: object, decisionId = decided.decisionId) => {
  const answer = await world.convenor.attempt(adoptPolicy, adoption(decisionId, change))
  if (answer.ok) return 'done'
  const { code, params } = answer.refusal
  return code === 'policies.unsound' ? params.fault : code
}
const findings = (asOf?: number) =>
  world.convenor.read(listFindings, { situationId: decided.situationId }, asOf)

describe('policy constants are not changed', () => {
  it('by anybody but the focal point', async () => {
    for (const hand of [world.administrator, world.principals[0], world.auditor]) {
      const answer = await hand.attempt(adoptPolicy, adoption(decided.decisionId))
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
    }
  })

  it('without a decision of that very body, taken by its ballot', async () => {
    expect(await refused({}, crypto.randomUUID())).toBe('decisions.adopting_unknown')
    expect(await refused({ bodyId: decided.situationId })).toBe(
      'decisions.adopting_of_another_body',
    )
    const alone = await world.convenor.act(
      logDecision,
      words(world, decided.situationId, {
        kind: 'chair',
        reasons: 'Agreed on the telephone.',
        measureId: null,
      }),
    )
    expect(await refused({}, alone.decisionId)).toBe('decisions.adopting_without_ballot')
  })

  it('to what no body may adopt, to what is in force, or in the place of another version', async () => {
    expect(await refused({ constants: proposed({ graders: 0 }) })).toBe('out_of_bounds')
    const armed = { ...standardConstants.gates, IV2: { level: 2 as const, orSeriousRisk: false } }
    expect(await refused({ constants: proposed({ gates: armed }) })).toBe('force_below_floor')
    expect(await refused({ constants: proposed({}) })).toBe('policies.nothing_changed')
    expect(await refused({ instead: '2025.1' })).toBe('policies.moved')
    expect((await world.convenor.read(listPolicies, {}))?.versions).toHaveLength(1)
  })
})

describe('what would move is read first', () => {
  it('with findings, gates and faults, changing nothing', async () => {
    const preview = (constants: Partial<typeof stricter>) =>
      world.convenor.read(previewPolicy, { constants })
    expect(await preview(stricter)).toMatchObject({
      faults: [],
      situations: 1,
      findings: [{ before: 3, after: 2, situationId: decided.situationId }],
    })
    const talks = { IS1: { level: 5 as const, orSeriousRisk: false } }
    expect(await preview({ gates: talks })).toMatchObject({
      findings: [],
      measures: [{ before: 'met' }, { before: 'met' }],
    })
    expect(await preview({ graders: 0 })).toMatchObject({
      faults: [{ code: 'out_of_bounds', about: 'graders' }],
    })
    expect(await findings()).toMatchObject({ findings: [{ finding: 3 }] })
    expect(await world.principals[0].read(previewPolicy, { constants: stricter })).toBeNull()
  })
})

describe('once a body has adopted its own', () => {
  it('findings and gates are computed under them and say so; before stays before', async () => {
    await world.convenor.act(adoptPolicy, adoption(decided.decisionId))
    expect(await findings()).toMatchObject({
      policyVersion: '2026.1.1',
      findings: [{ finding: 2 }],
    })
    expect(await findings(before)).toMatchObject({
      policyVersion: '2026.1',
      findings: [{ finding: 3 }],
    })
    const { measureId } = decided
    expect(await world.convenor.read(getMeasure, { measureId })).toMatchObject({
      gate: { policyVersion: '2026.1.1' },
    })
  })

  it('what is determined names the version that it was computed under', async () => {
    const actorId = (await findings())?.findings[0]?.actor.actorId ?? ''
    const about = { situationId: decided.situationId, actorId, subject: 'finding' as const }
    const said = { crime: 'crimes_against_humanity' as const, level: 2 as const, reasons: '' }
    await world.principals[0].act(determineFinding, { ...about, ...said, computed: 2 })
    const [row] = await world.worker.sql`select policy from finding_determination`
    expect(row?.policy).toBe('2026.1.1')
  })

  it('owners of decisions on a finding that fell are given word, once, and why', async () => {
    const everywhere = () => noticeChangedBases({ situation: null }, world.worker)
    expect(await everywhere()).toBe(3)
    expect(await everywhere()).toBe(0)
    const { decisionId } = decided
    const after = await world.convenor.read(getDecision, { decisionId })
    expect(after).toMatchObject({
      basisChanged: true,
      basisThenAndNow: {
        findings: [{ before: 3, after: 2 }],
        evidence: [{ changes: [] }, { changes: [] }],
        policy: { before: '2026.1', after: '2026.1.1' },
        weakened: true,
      },
    })
    const [entry] = await world.worker.sql`
      select key from graphile_worker.jobs where key = 'notice_basis_changed:everywhere'`
    expect(entry).toBeDefined()
  })

  it('everybody reads every version, who adopted it, and by which decision if they may', async () => {
    const mine = await world.convenor.read(listPolicies, {})
    expect(mine).toMatchObject({
      versions: [
        {
          constants: { version: '2026.1.1' },
          adopted: { body: 'Standing group', decision: { title: 'Envoys to the talks' } },
        },
        { constants: { version: '2026.1' }, adopted: null },
      ],
      may: { adopt: true },
    })
    const theirs = await world.stranger.read(listPolicies, {})
    expect(theirs?.versions[0]?.adopted).toMatchObject({ decision: null })
    expect((await world.stranger.read(listPolicies, {}, before))?.versions).toHaveLength(1)
  })

  it('a decision carries one adoption; the next takes another', async () => {
    const next = { instead: '2026.1.1', constants: proposed({ confirmsFrom: 3 }) }
    expect(await refused(next)).toBe('policies.decision_used')
    const form = await world.convenor.read(getPolicyForm, {})
    expect(form?.constants.version).toBe('2026.1.1')
    expect(form?.decisions).toMatchObject([{ decisionId: second.decisionId }])
    const { version } = await world.convenor.act(adoptPolicy, adoption(second.decisionId, next))
    expect(version).toBe('2026.1.2')
    expect(await findings()).toMatchObject({ findings: [{ finding: 3 }] })
    const rows = await world.worker.sql`select version from adopted_policy where ended_by is null`
    expect(rows).toEqual([{ version: '2026.1.2' }])
  })
})
