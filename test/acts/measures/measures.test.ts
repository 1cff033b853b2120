import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMeasure } from '#server/measures/get-measure.ts'
import { listMeasures } from '#server/measures/list-measures.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { reviseMeasure } from '#server/measures/revise-measure.ts'
import { withdrawMeasure } from '#server/measures/withdraw-measure.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { addActor } from '#server/situations/add-actor.ts'
import { assignActorRole } from '#server/situations/assign-actor-role.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { determination } from '../risks/determination.ts'
import { proposal } from './proposal.ts'

let world: World
let situationId: string
let lead: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation([[world.administrator, 'observer']])
  lead = world.principals[0].ministryId ?? ''
  await world.convenor.act(determineSeriousRisk, determination(situationId))
})
afterAll(() => world.end())

const propose = (...words: Parameters<typeof proposal>) =>
  world.convenor.act(proposeMeasure, { situationId, ...proposal(...words) })

describe('a measure', () => {
  it('is proposed with its conditions and risks answered, and numbered in its situation', async () => {
    const { measureId, number } = await propose(lead)
    const read = await world.principals[1].read(getMeasure, { measureId })
    expect(read).toMatchObject({
      number,
      tool: 'IS1',
      leadMinistry: 'Foreign Affairs',
      motions: [],
    })
    expect(read?.gate).toMatchObject({ status: 'met', track: 'serious_risk', mayProceed: true })
  })

  it('is refused with a question left out, doubled or left unanswered', async () => {
    const words = proposal(lead)
    const [first, ...rest] = words.conditions
    if (first === undefined) throw new Error('the tool asks nothing')
    const attempt = (change: Partial<typeof words>) =>
      world.convenor.attempt(proposeMeasure, { situationId, ...words, ...change })
    expect(await attempt({ conditions: rest })).toMatchObject({
      refusal: { code: 'measures.questions_changed' },
    })
    expect(await attempt({ conditions: [first, first, ...rest.slice(1)] })).toMatchObject({
      refusal: { code: 'measures.questions_changed' },
    })
    const unmet = { ...first, met: 'unmet' as const, answer: ' ' }
    expect(await attempt({ conditions: [unmet, ...rest] })).toMatchObject({
      refusal: { code: 'measures.condition_unanswered' },
    })
    const silent = words.risks.map((risk) => ({ ...risk, answer: '' }))
    expect(await attempt({ risks: silent })).toMatchObject({
      refusal: { code: 'measures.risk_unanswered' },
    })
    expect(await attempt({ variant: 'arming' })).toMatchObject({
      refusal: { code: 'measures.variant_unknown' },
    })
  })

  it('names only ministries and actors that exist', async () => {
    const nobody = crypto.randomUUID()
    const attempt = (change: Partial<ReturnType<typeof proposal>>) =>
      world.convenor.attempt(proposeMeasure, { situationId, ...proposal(lead, 'IS1', change) })
    expect(await attempt({ leadMinistryId: nobody })).toMatchObject({
      refusal: { code: 'measures.ministry_unknown' },
    })
    expect(await attempt({ actorId: nobody })).toMatchObject({
      refusal: { code: 'measures.actor_unknown' },
    })
  })

  it('may be revised and is then read as it was before, at the entry before', async () => {
    const { measureId } = await propose(lead)
    const before = await world.convenor.attempt(reviseMeasure, {
      measureId,
      ...proposal(lead, 'IS1', { title: 'Second words' }),
    })
    if (!before.ok) throw new Error(before.refusal.code)
    const now = await world.convenor.read(getMeasure, { measureId })
    const then = await world.convenor.read(getMeasure, { measureId }, before.receipt.index - 1)
    expect(now?.title).toBe('Second words')
    expect(then?.title).toBe('Support the panel of eminent persons')
  })

  it('once withdrawn says why, stays in the list and cannot be revised', async () => {
    const { measureId } = await propose(lead)
    await world.principals[0].act(withdrawMeasure, {
      measureId,
      reason: 'Overtaken by the accord.',
    })
    const list = await world.principals[0].read(listMeasures, { situationId })
    expect(list?.find((one) => one.measureId === measureId)?.withdrawnBecause).toBe(
      'Overtaken by the accord.',
    )
    const again = { measureId, ...proposal(lead) }
    expect(await world.convenor.attempt(reviseMeasure, again)).toMatchObject({
      refusal: { code: 'measures.withdrawn' },
    })
  })

  it('is not proposed by observers and does not exist for strangers', async () => {
    const words = { situationId, ...proposal(lead) }
    expect(await world.administrator.attempt(proposeMeasure, words)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(proposeMeasure, words)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    const { measureId } = await propose(lead)
    expect(await world.stranger.read(getMeasure, { measureId })).toBeNull()
    expect(await world.auditor.read(getMeasure, { measureId })).toMatchObject({ measureId })
  })
})

describe('what a measure answers besides', () => {
  it('is kept with it: dated roles, means, mandate, exit, what shows that it works, unequal treatment', async () => {
    const { actorId } = await world.convenor.act(addActor, {
      ...{ situationId, kind: 'armed_group', name: 'Militia of the north', description: '' },
    })
    const role = { actorId, role: 'enabler' as const, from: '2026-01-02', until: null }
    const { roleId } = await world.convenor.act(assignActorRole, { ...role, reason: 'Supplies.' })
    const said = {
      resources: 'Two advisers.',
      mandate: 'To the end of June, in the capital.',
      endsWhen: 'With an agreement.',
      shownBy: 'No new roadblocks by March.',
      unequal: { unequal: true, cost: 'One side will call us partial.' },
    }
    const { measureId } = await propose(lead, 'IS1', { targetRoleIds: [roleId], ...said })
    expect(await world.principals[1].read(getMeasure, { measureId })).toMatchObject({
      ...said,
      targets: [{ actorId, roleId, role: 'enabler', from: '2026-01-02', until: null }],
      targetNames: { [actorId]: 'Militia of the north' },
    })
  })

  it('is refused with an unequal treatment whose cost is not said, or a role of elsewhere', async () => {
    const attempt = (change: Partial<ReturnType<typeof proposal>>) =>
      world.convenor.attempt(proposeMeasure, { situationId, ...proposal(lead, 'IS1', change) })
    expect(await attempt({ unequal: { unequal: true, cost: ' ' } })).toMatchObject({
      refusal: { code: 'measures.cost_unanswered' },
    })
    expect(await attempt({ targetRoleIds: [crypto.randomUUID()] })).toMatchObject({
      refusal: { code: 'measures.target_unknown' },
    })
  })
})

describe('the gate of a measure', () => {
  const gateOf = async (...words: Parameters<typeof proposal>) => {
    const { measureId } = await propose(...words)
    return (await world.convenor.read(getMeasure, { measureId }))?.gate
  }

  it('says what a coercive one lacks: a finding, which no serious risk replaces', async () => {
    expect(await gateOf(lead, 'IP1', { pillars: [2] })).toMatchObject({
      status: 'below',
      missing: ['finding'],
      mayProceed: false,
    })
  })

  it('opens below the level for a signed reason, but never for force without its grounds', async () => {
    const reasonBelowGate = 'Lives are at stake before the grading can be done.'
    expect(await gateOf(lead, 'IP1', { pillars: [2], reasonBelowGate })).toMatchObject({
      mayProceed: true,
    })
    expect(await gateOf(lead, 'IV2', { pillars: [3], reasonBelowGate })).toMatchObject({
      status: 'barred',
      missing: ['legal_basis', 'peaceful_means', 'manifest_failure', 'duties', 'finding'],
      mayProceed: false,
    })
  })
})
