import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction } from '#server/decisions/add-action.ts'
import { completeAction } from '#server/decisions/complete-action.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { listDecisions } from '#server/decisions/list-decisions.ts'
import { listDecisionsInSituation } from '#server/decisions/list-decisions-in-situation.ts'
import { listWaitingDecisions } from '#server/decisions/list-waiting.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide, holdBallot, words } from './adopted.ts'

let world: World
let decided: Decided
beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
})
afterAll(() => world.end())

const attempt = (change: Partial<ReturnType<typeof words>>) =>
  world.convenor.attempt(logDecision, {
    ...words(world, decided.situationId, { kind: 'chair', reasons: 'Urgent.', measureId: null }),
    ...change,
  })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('logging a decision', () => {
  test('a decision on an adopted ballot holds text, votes, measure and what was known', async () => {
    const read = await world.principals[2].read(getDecision, { decisionId: decided.decisionId })
    expect(read).toMatchObject({
      number: 1,
      title: 'Envoys to the talks',
      pillars: [1, 2],
      basis: 'ballot',
      question: 'Shall envoys be sent?',
      leadMinistry: 'Foreign Affairs',
      ballot: { verdict: 'adopted', counts: { yes: 3, no: 1, present: 4, entitled: 4 } },
      measures: [{ title: 'Support the panel of eminent persons' }],
      alternatives: [{ option: 'Public statement', reason: 'Would close the channel.' }],
      actions: [{ number: 1, owner: 'Defence', completedAt: null }],
      snapshot: decided.snapshot,
    })
    expect(read?.votes).toContainEqual({
      ministry: 'Interior',
      member: 'Interior principal',
      choice: 'no',
      explanation: 'The conditions are not met.',
    })
    expect(read?.basisThenAndNow.findings).toMatchObject([
      { actor: 'River militia', crime: 'crimes_against_humanity', before: 3, after: 3 },
    ])
    expect(read?.basisThenAndNow.changes).toBe(0)
  })

  test('a ballot carries one decision, and only if it was closed and adopted', async () => {
    const basis = { kind: 'ballot', ballotId: decided.ballotId } as const
    expect(await attempt({ basis })).toMatchObject(refusal('decisions.ballot_decided'))
    const rejected = await holdBallot(world, ['no', 'no', 'yes', 'no'])
    expect(rejected.verdict).toBe('rejected')
    const { situationId, ballotId } = rejected
    expect(await attempt({ situationId, basis: { kind: 'ballot', ballotId } })).toMatchObject(
      refusal('decisions.ballot_not_adopted'),
    )
    expect(await attempt({ basis: { kind: 'ballot', ballotId } })).toMatchObject(
      refusal('decisions.ballot_unknown'),
    )
  })

  test('two convenors at once log one decision on a ballot', async () => {
    const held = await holdBallot(world)
    const { situationId, ballotId } = held
    const input = words(world, situationId, { kind: 'ballot', ballotId })
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => world.convenor.attempt(logDecision, input)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject(refusal('decisions.ballot_decided'))
    const list = await world.convenor.read(listDecisionsInSituation, { situationId })
    expect(list).toHaveLength(1)
  })

  test('the chair may record a decision without a ballot, with reasons and no votes', async () => {
    const answer = await attempt({})
    expect(answer).toMatchObject({ ok: true, output: { number: 2 } })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { decisionId } = answer.output
    expect(await world.convenor.read(getDecision, { decisionId })).toMatchObject({
      basis: 'chair',
      chairReasons: 'Urgent.',
      votes: [],
      ballot: null,
    })
    expect(
      await attempt({ basis: { kind: 'chair', reasons: ' ', measureId: null } }),
    ).toMatchObject(refusal('common.invalid_input'))
  })

  test('what cannot be owned or reviewed is refused', async () => {
    const [foreign, defence] = world.principals
    const action = { what: 'x', ownerMinistryId: foreign.ministryId ?? '', dueOn: '2099-01-01' }
    expect(await attempt({ leadMinistryId: defence.memberId })).toMatchObject(
      refusal('decisions.ministry_unknown'),
    )
    expect(
      await attempt({ actions: [{ ...action, ownerMemberId: defence.memberId }] }),
    ).toMatchObject(refusal('decisions.owner_unknown'))
    expect(await attempt({ reviewOn: '2001-01-01' })).toMatchObject(
      refusal('decisions.review_past'),
    )
    expect(await attempt({ pillars: [] })).toMatchObject(refusal('common.invalid_input'))
  })

  test('only the convenor logs, and a stranger learns nothing', async () => {
    const input = words(world, decided.situationId, {
      kind: 'ballot',
      ballotId: decided.ballotId,
    })
    expect(await world.principals[0].attempt(logDecision, input)).toMatchObject(
      refusal('common.not_entitled'),
    )
    expect(await world.stranger.attempt(logDecision, input)).toMatchObject(
      refusal('common.not_found'),
    )
    const { decisionId } = decided
    expect(await world.stranger.read(getDecision, { decisionId })).toBeNull()
    expect(await world.stranger.read(listDecisions, {})).toEqual({ decisions: [], next: null })
    expect(await world.auditor.read(getDecision, { decisionId })).not.toBeNull()
    const late = { decisionId, kind: 'dissent', text: 'x' } as const
    expect(await world.auditor.attempt(dissentFromDecision, late)).toMatchObject(
      refusal('common.not_entitled'),
    )
  })

  test('the form offers adopted ballots that carry no decision yet', async () => {
    const held = await holdBallot(world)
    const { situationId } = held
    const form = await world.convenor.read(getDecisionForm, { situationId })
    expect(form?.ballots).toMatchObject([
      {
        ballotId: held.ballotId,
        pillars: [2],
        measureTitle: 'Support the panel of eminent persons',
      },
    ])
    await world.convenor.act(
      logDecision,
      words(world, situationId, { kind: 'ballot', ballotId: held.ballotId }),
    )
    expect((await world.convenor.read(getDecisionForm, { situationId }))?.ballots).toEqual([])
  })
})

describe('what follows on a decision', () => {
  test('a dissent is signed with name and ministry, and stays', async () => {
    const { decisionId } = decided
    await world.principals[2].act(dissentFromDecision, {
      decisionId,
      kind: 'dissent',
      text: 'Too early: safe passage is not confirmed.',
    })
    const read = await world.convenor.read(getDecision, { decisionId })
    expect(read).toMatchObject({
      dissents: 1,
      dissentsInFull: [{ kind: 'dissent', member: 'Interior principal', ministry: 'Interior' }],
    })
  })

  test('an action is completed once, by its ministry or the convenor', async () => {
    const { decisionId } = decided
    const [, defence, , justice] = world.principals
    const { actionId, number } = await world.convenor.act(addAction, {
      decisionId,
      what: 'Confirm safe passage',
      ownerMinistryId: justice.ministryId ?? '',
      ownerMemberId: justice.memberId,
      dueOn: '2099-01-05',
    })
    expect(number).toBe(2)
    const waiting = await justice.read(listWaitingDecisions, {})
    expect(waiting?.actions).toMatchObject([{ actionId, dueOn: '2099-01-05' }])
    const done = { actionId, outcome: 'Confirmed in writing.' }
    expect(await defence.attempt(completeAction, done)).toMatchObject(
      refusal('decisions.action_of_another'),
    )
    const before = await justice.attempt(completeAction, done)
    expect(before).toMatchObject({ ok: true })
    expect(await justice.attempt(completeAction, done)).toMatchObject(
      refusal('decisions.action_completed'),
    )
    expect((await justice.read(listWaitingDecisions, {}))?.actions).toEqual([])
    const read = await world.convenor.read(getDecision, { decisionId })
    expect(read?.actions[1]).toMatchObject({ outcome: 'Confirmed in writing.', mayComplete: false })
    if (!before.ok) return
    const asItStood = await world.convenor.read(
      getDecision,
      { decisionId },
      before.receipt.index - 1,
    )
    expect(asItStood?.actions[1]).toMatchObject({ outcome: null, completedAt: null })
  })

  test('lists go by pillar and page after page, none twice', async () => {
    const byPillar = await world.convenor.read(listDecisions, { pillar: 2 })
    expect(byPillar?.decisions.every(({ pillars }) => pillars.includes(2))).toBe(true)
    expect((await world.convenor.read(listDecisions, { pillar: 3 }))?.decisions).toEqual([])
    const all = await world.convenor.read(listDecisions, {})
    const [first] = all?.decisions ?? []
    if (!first) throw new Error('there are decisions')
    const rest = await world.convenor.read(listDecisions, {
      after: { decidedAt: first.decidedAt.toISOString(), decisionId: first.decisionId },
    })
    expect(rest?.decisions.map(({ decisionId }) => decisionId)).toEqual(
      all?.decisions.slice(1).map(({ decisionId }) => decisionId),
    )
  })
})
