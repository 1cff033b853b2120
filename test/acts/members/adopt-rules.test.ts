import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBallot } from '#server/ballots/get-ballot.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { adoptRules } from '#server/members/adopt-rules.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { getRulesForm } from '#server/members/get-rules-form.ts'
import { listBodies } from '#server/members/list-bodies.ts'
import { listRules } from '#server/members/list-rules.ts'
import {
  type RulesOfProcedure,
  standardRulesOfProcedure,
} from '#server/members/rules/rules-of-procedure.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide, decideOn, words } from '../decisions/adopted.ts'

let world: World
let decided: Decided
let second: { decisionId: string }
beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
  second = await decideOn(world, decided)
})
afterAll(() => world.end())

const present = async () => {
  const bodies = await world.convenor.read(listBodies, {})
  const body = bodies?.find(({ bodyId }) => bodyId === world.bodyId)
  if (!body) throw new Error('the body is missing')

  return body
}
const adoption = async (decisionId: string, change: Partial<RulesOfProcedure>) => ({
  bodyId: world.bodyId,
  decisionId,
  rules: { ...standardRulesOfProcedure, ...change },
  instead: (await present()).rulesVersion,
  reasons: 'Tied twice in spring.',
})
const refused = async (change: Partial<RulesOfProcedure>, other: object = {}) => {
  const given = { ...(await adoption(decided.decisionId, change)), ...other }
  const answer = await world.convenor.attempt(adoptRules, given)

  return answer.ok ? 'done' : answer.refusal.code
}
const chair = { castingVote: 'chair' } as const

describe('rules of procedure are not changed', () => {
  it('by anybody but the focal point, nor by the set-up once a body has begun', async () => {
    for (const hand of [world.administrator, world.principals[0], world.auditor]) {
      const answer = await hand.attempt(adoptRules, await adoption(decided.decisionId, chair))
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
      expect(await hand.read(getRulesForm, { bodyId: world.bodyId })).toBeNull()
    }
    const founding = await world.convenor.attempt(foundRules, {
      bodyId: world.bodyId,
      rules: { ...standardRulesOfProcedure, ...chair },
    })
    expect(founding).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
  })

  it('without a decision of that very body, taken by its ballot', async () => {
    const unknown = { decisionId: crypto.randomUUID() }
    expect(await refused(chair, unknown)).toBe('decisions.adopting_unknown')
    const alone = await world.convenor.act(
      logDecision,
      words(world, decided.situationId, {
        kind: 'chair',
        reasons: 'Agreed on the telephone.',
        measureId: null,
      }),
    )
    expect(await refused(chair, { decisionId: alone.decisionId })).toBe(
      'decisions.adopting_without_ballot',
    )
  })

  it('to what could never be voted under, to what holds already, or over a version not read', async () => {
    expect(await refused({})).toBe('rules.nothing_changed')
    expect(await refused({ secondsNeeded: 9 })).toBe('rules.seconds_above_membership')
    const nobody = [{ ministryId: crypto.randomUUID(), millionths: 2_000_000 }]
    expect(await refused({ weights: nobody })).toBe('rules.weight_without_seat')
    const tie = { numerator: 1, denominator: 2, strict: false }
    const { majorities } = standardRulesOfProcedure
    const majority = { ...majorities.majority, threshold: tie }
    expect(await refused({ majorities: { ...majorities, majority } })).toBe(
      'ballots.rule_passes_a_tie',
    )
    expect(await refused(chair, { instead: 99 })).toBe('rules.moved')
    expect(await refused(chair, { bodyId: crypto.randomUUID() })).toBe('common.not_found')
  })
})

describe('once a body has decided its own', () => {
  it('they are in force, and say by which decision, by whom and why', async () => {
    const before = (await present()).rulesVersion
    const given = await adoption(decided.decisionId, chair)
    const { version } = await world.convenor.act(adoptRules, given)
    expect(version).toBe(before + 1)
    expect((await present()).rules.castingVote).toBe('chair')
    const seen = await world.convenor.read(listRules, {})
    const versions = seen?.bodies.find(({ bodyId }) => bodyId === world.bodyId)?.versions
    expect(versions?.[0]).toMatchObject({
      version,
      rules: chair,
      adopted: {
        reasons: 'Tied twice in spring.',
        decision: { decisionId: decided.decisionId, title: 'Envoys to the talks' },
      },
    })
    expect(versions?.at(-1)).toMatchObject({ version: 1, adopted: null })
  })

  it('who is outside the situation reads them all the same, but not the decision', async () => {
    const seen = await world.administrator.read(listRules, {})
    const versions = seen?.bodies.find(({ bodyId }) => bodyId === world.bodyId)?.versions
    expect(versions?.[0]).toMatchObject({ rules: chair, adopted: { decision: null } })
    expect(seen?.may.adopt).toBe(false)
  })

  it('a ballot held before keeps the version that it was opened under', async () => {
    const { ballotId } = decided
    const ballot = await world.convenor.read(getBallot, { ballotId })
    expect(ballot?.rulesVersion).toBe((await present()).rulesVersion - 1)
  })

  it('one decision carries one version; the next takes another', async () => {
    const next = { ...chair, secondsNeeded: 1 }
    expect(await refused(next)).toBe('rules.decision_used')
    const form = await world.convenor.read(getRulesForm, { bodyId: world.bodyId })
    expect(form?.decisions).toMatchObject([{ decisionId: second.decisionId }])
    expect(form?.rules.castingVote).toBe('chair')
    await world.convenor.act(adoptRules, await adoption(second.decisionId, next))
    expect((await present()).rules.secondsNeeded).toBe(1)
  })
})
