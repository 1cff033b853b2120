import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDecision } from '#server/decisions/get-decision.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { getMeasure } from '#server/measures/get-measure.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { listSeriousRisks } from '#server/risks/list-serious-risks.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { withdrawSeriousRisk } from '#server/risks/withdraw-serious-risk.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { decideOn } from '../decisions/adopted.ts'
import { openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { determination } from './determination.ts'
import { rating } from './rating.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const lead = () => world.principals[0].ministryId ?? ''

describe('a determination of serious risk', () => {
  it('keeps its day, crimes, reasons, evidence and the levels of the factors it names', async () => {
    const { situationId, attach } = await openCase(world)
    const { evidenceId } = await attach('Radio broadcasts', ['E1'])
    await world.convenor.act(rateRisk, rating(situationId, { level: 'acute' }))
    await world.convenor.act(
      determineSeriousRisk,
      determination(situationId, { factors: ['RF7', 'RF8'], evidenceIds: [evidenceId] }),
    )
    await world.convenor.act(
      rateRisk,
      rating(situationId, { level: 'some_signs', asOf: '2026-02-20' }),
    )
    expect(await world.principals[2].read(listSeriousRisks, { situationId })).toMatchObject([
      {
        crimes: ['genocide', 'crimes_against_humanity'],
        determinedBy: 'Focal Point',
        factors: [
          { subject: 'RF7', level: 'acute' },
          { subject: 'RF8', level: null },
        ],
        evidence: [{ evidenceId }],
        withdrawn: null,
      },
    ])
  })

  it('is the convenor’s alone, and does not exist for strangers', async () => {
    const { situationId } = await openCase(world)
    const words = determination(situationId)
    expect(await world.principals[0].attempt(determineSeriousRisk, words)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(determineSeriousRisk, words)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    const attempt = (change: Parameters<typeof determination>[1]) =>
      world.convenor.attempt(determineSeriousRisk, determination(situationId, change))
    expect(await attempt({ determinedOn: '2199-01-01' })).toMatchObject({
      refusal: { code: 'risks.day_ahead' },
    })
    expect(await attempt({ factors: ['RF99'] })).toMatchObject({
      refusal: { code: 'risks.subject_unknown' },
    })
    expect(await attempt({ crimes: [] })).toMatchObject({
      refusal: { code: 'common.invalid_input' },
    })
    expect(await world.convenor.read(listSeriousRisks, { situationId })).toEqual([])
  })

  it('is withdrawn once, with the reason, and stays to be read', async () => {
    const { situationId } = await openCase(world)
    const { seriousRiskId } = await world.convenor.act(
      determineSeriousRisk,
      determination(situationId),
    )
    const withdrawal = { seriousRiskId, reason: 'The accord holds.' }
    expect(await world.principals[0].attempt(withdrawSeriousRisk, withdrawal)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    await world.convenor.act(withdrawSeriousRisk, withdrawal)
    expect(await world.convenor.attempt(withdrawSeriousRisk, withdrawal)).toMatchObject({
      refusal: { code: 'risks.serious_risk_withdrawn' },
    })
    expect(await world.convenor.read(listSeriousRisks, { situationId })).toMatchObject([
      { seriousRiskId, withdrawn: { because: 'The accord holds.', by: 'Focal Point' } },
    ])
  })
})

describe('the gate of a measure', () => {
  it('reads the determination, now and as of an entry, and closes again when it is withdrawn', async () => {
    const { situationId } = await openCase(world)
    const { measureId } = await world.convenor.act(proposeMeasure, {
      situationId,
      ...proposal(lead()),
    })
    const gate = async (asOf?: number) =>
      (await world.convenor.read(getMeasure, { measureId }, asOf))?.gate
    expect(await gate()).toMatchObject({
      status: 'below',
      missing: ['finding', 'serious_risk'],
      seriousRisks: [],
    })
    const made = await world.convenor.attempt(determineSeriousRisk, determination(situationId))
    if (!made.ok) throw new Error(made.refusal.code)
    const { seriousRiskId } = made.output
    expect(await gate()).toMatchObject({
      status: 'met',
      track: 'serious_risk',
      seriousRisks: [{ id: seriousRiskId }],
    })
    expect(await gate(made.receipt.index - 1)).toMatchObject({ status: 'below' })
    await world.convenor.act(withdrawSeriousRisk, { seriousRiskId, reason: 'It has passed.' })
    expect(await gate()).toMatchObject({ status: 'below', seriousRisks: [] })
    expect(await gate(made.receipt.index)).toMatchObject({ status: 'met' })
  })

  it('takes no words of a measure for a determination, and none from another situation', async () => {
    const other = await openCase(world)
    await world.convenor.act(determineSeriousRisk, determination(other.situationId))
    const { situationId } = await openCase(world)
    const claimed = { ...proposal(lead()), seriousRisk: 'People are at risk.' }
    const { measureId } = await world.convenor.act(proposeMeasure, { situationId, ...claimed })
    const read = await world.convenor.read(getMeasure, { measureId })
    expect(read?.gate).toMatchObject({ status: 'below' })
    expect(read?.seriousRisk).toBeNull()
  })
})

describe('a decision that rested on a serious risk', () => {
  it('keeps it as it stood, and its owner gets word once when it is withdrawn', async () => {
    const opened = await openCase(world)
    const { situationId } = opened
    const { seriousRiskId } = await world.convenor.act(
      determineSeriousRisk,
      determination(situationId),
    )
    const { decisionId } = await decideOn(world, opened)
    const basis = async () =>
      (await world.convenor.read(getDecision, { decisionId }))?.basisThenAndNow
    expect((await basis())?.seriousRisks).toMatchObject([{ seriousRiskId, stands: true }])
    expect(await noticeChangedBases({ situation: situationId }, world.worker)).toBe(0)

    await world.convenor.act(withdrawSeriousRisk, { seriousRiskId, reason: 'The accord holds.' })
    expect(await noticeChangedBases({ situation: situationId }, world.worker)).toBe(1)
    expect(await noticeChangedBases({ situation: situationId }, world.worker)).toBe(0)
    expect(await basis()).toMatchObject({
      weakened: true,
      changes: 1,
      seriousRisks: [{ seriousRiskId, stands: false }],
    })
  })
})
