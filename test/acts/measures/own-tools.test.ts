import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTool } from '#server/measures/add-tool.ts'
import { getMeasure } from '#server/measures/get-measure.ts'
import { listTools } from '#server/measures/list-tools.ts'
import type { OwnToolWords } from '#server/measures/own-tool-words.schema.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { retireTool } from '#server/measures/retire-tool.ts'
import { reviseMeasure } from '#server/measures/revise-measure.ts'
import { reviseTool } from '#server/measures/revise-tool.ts'
import { ownToolId as nameOf } from '#server/measures/rules/own-tool.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { determination } from '../risks/determination.ts'
import { proposal } from './proposal.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation([])
  await world.convenor.act(determineSeriousRisk, determination(situationId))
})
afterAll(() => world.end())

const words = (change: Partial<OwnToolWords> = {}): OwnToolWords => ({
  ...{ stage: 'risk_factors', dimension: 'situation', name: 'Support for local courts' },
  ...{ description: 'Judges and clerks are trained and paid.', pillars: [2] },
  ...{ coercion: 'non_coercive', legalBasis: 'An agreement with the host state.' },
  capacity: 'A roster of judges who can be sent for two years.',
  conditions: [{ id: 'c1', text: 'The host state asks for it.' }],
  risks: [{ id: 'r1', text: 'Courts serve those in power.' }],
  cases: [{ name: 'Halvane, 2004', worked: true, lesson: 'Three years were too few.' }],
  ...change,
})
const add = async (change: Partial<OwnToolWords> = {}) =>
  (await world.convenor.act(addTool, { bodyId: world.bodyId, ...words(change) })).ownToolId

/** A proposal of a body's own tool with its questions answered. */
const using = (ownToolId: string, change: object = {}) => ({
  ...proposal(world.principals[0].ministryId ?? '', 'IS1', { pillars: [2] }),
  tool: nameOf(ownToolId),
  conditions: [{ id: 'c1', met: 'unmet' as const, answer: 'Not yet.' }],
  risks: [{ id: 'r1', answer: 'Rulings are read by the bar.' }],
  ...change,
})

describe('a body’s own tool', () => {
  it('may be for stage 1, is the body’s, and is read by everybody', async () => {
    const ownToolId = await add()
    const tools = await world.stranger.read(listTools, {})
    expect(tools?.find((one) => one.ownToolId === ownToolId)).toMatchObject({
      ...words(),
      bodyId: world.bodyId,
      retiredBecause: null,
    })
    const attempt = { bodyId: world.bodyId, ...words() }
    expect(await world.principals[0].attempt(addTool, attempt)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
  })

  it('is proposed with its own questions answered, under the gate of its kind', async () => {
    const ownToolId = await add({ name: 'Courts again' })
    const { measureId } = await world.convenor.act(proposeMeasure, {
      ...{ situationId, ...using(ownToolId) },
    })
    expect(await world.principals[1].read(getMeasure, { measureId })).toMatchObject({
      own: { name: 'Courts again', stage: 'risk_factors', dimension: 'situation' },
      conditions: [{ id: 'c1', met: 'unmet', text: 'The host state asks for it.' }],
      gate: { status: 'met', track: 'serious_risk', gate: { coercion: 'non_coercive', level: 1 } },
    })
    const silent = using(ownToolId, { conditions: [] })
    expect(await world.convenor.attempt(proposeMeasure, { situationId, ...silent })).toMatchObject({
      refusal: { code: 'measures.questions_changed' },
    })
  })

  it('cannot lower the gate of its kind: one of force is barred like any other', async () => {
    const ownToolId = await add({ name: 'Escort by arms', coercion: 'force' })
    const asked = { situationId, ...using(ownToolId), reasonBelowGate: 'Now or never.' }
    const { measureId } = await world.convenor.act(proposeMeasure, asked)
    expect((await world.convenor.read(getMeasure, { measureId }))?.gate).toMatchObject({
      status: 'barred',
      gate: { level: 4, orSeriousRisk: false },
    })
  })

  it('revised leaves to a measure what it answered, and asks anew when that is revised', async () => {
    const ownToolId = await add({ name: 'Land registry' })
    const { measureId } = await world.convenor.act(proposeMeasure, {
      ...{ situationId, ...using(ownToolId) },
    })
    const conditions = [{ id: 'c2', text: 'Records survived the fire.' }]
    await world.convenor.act(reviseTool, { ownToolId, ...words({ conditions }) })
    const read = await world.convenor.read(getMeasure, { measureId })
    expect(read?.conditions[0]?.text).toBe('The host state asks for it.')
    expect(
      await world.convenor.attempt(reviseMeasure, { measureId, ...using(ownToolId) }),
    ).toMatchObject({ refusal: { code: 'measures.questions_changed' } })
  })

  it('retired stays to be read, and is neither proposed nor revised', async () => {
    const ownToolId = await add({ name: 'Curfew advice' })
    await world.convenor.act(retireTool, { ownToolId, reason: 'It did harm.' })
    const tools = await world.convenor.read(listTools, {})
    expect(tools?.find((one) => one.ownToolId === ownToolId)?.retiredBecause).toBe('It did harm.')
    const asked = { situationId, ...using(ownToolId) }
    for (const refused of [
      await world.convenor.attempt(proposeMeasure, asked),
      await world.convenor.attempt(reviseTool, { ownToolId, ...words() }),
      await world.convenor.attempt(retireTool, { ownToolId, reason: 'Again.' }),
    ]) {
      expect(refused).toMatchObject({ refusal: { code: 'library.tool_retired' } })
    }
  })

  it('of no body or of a name that is none is refused', async () => {
    const nowhere = { bodyId: crypto.randomUUID(), ...words() }
    expect(await world.convenor.attempt(addTool, nowhere)).toMatchObject({
      refusal: { code: 'meetings.body_unknown' },
    })
    const asked = { situationId, ...using(crypto.randomUUID()) }
    expect(await world.convenor.attempt(proposeMeasure, asked)).toMatchObject({
      refusal: { code: 'library.tool_unknown' },
    })
  })
})
