import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withdrawMandate } from '#server/members/withdraw-mandate.ts'
import { getOverview } from '#server/situations/get-overview.ts'
import { getSituation } from '#server/situations/get-situation.ts'
import { getTimeline } from '#server/situations/get-timeline.ts'
import { listSituations } from '#server/situations/list-situations.ts'
import { logWarning } from '#server/situations/log-warning.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { recordScopeTest } from '#server/situations/record-scope-test.ts'
import { reviseSituation } from '#server/situations/revise-situation.ts'
import { setStage } from '#server/situations/set-stage.ts'
import { triageWarning } from '#server/situations/triage-warning.ts'
import { done, makeInstallation, rift } from './installation.ts'

let place: Awaited<ReturnType<typeof makeInstallation>>
beforeAll(async () => {
  place = await makeInstallation()
})
afterAll(() => place.close())

const nowhere = '00000000-0000-4000-8000-000000000000'
const yes = {
  attack_on_population: 'yes',
  civilian: 'yes',
  widespread: 'yes',
  systematic: 'unclear',
  policy: 'yes',
  discriminatory_intent: 'unclear',
  armed_conflict: 'no',
} as const

describe('opening a situation', () => {
  it('makes its author the convenor and shows them what they wrote', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ pillars: [3, 1] })
    const seen = await getSituation.run(app, { situationId }, { caller: ada })
    expect(seen).toMatchObject({
      name: 'Rift Valley',
      pillars: [1, 3],
      stage: 'crisis_mobilisation',
      myRoles: ['convenor'],
    })
  })

  it('is for focal points alone', async () => {
    const { app, cleo, dara } = place
    for (const caller of [cleo, dara]) {
      const answer = await openSituation.run(app, rift(), { caller })
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
    }
  })

  it('needs a country or a region, a crime feared and a pillar engaged', async () => {
    const { app, ada } = place
    const nowhereAtAll = rift({ countries: [], region: '' })
    const noCrime = rift({ crimes: [] })
    const noPillar = rift({ pillars: [] })
    for (const input of [nowhereAtAll, noCrime, noPillar]) {
      const answer = await openSituation.run(app, input, { caller: ada })
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.invalid_input' } })
    }
  })

  it('with a warning that does not exist leaves nothing behind', async () => {
    const { app, ada } = place
    const name = 'Never opened'
    const answer = await openSituation.run(
      app,
      { ...rift({ name }), warningId: nowhere },
      { caller: ada },
    )
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
    const listed = await listSituations.run(app, {}, { caller: ada })
    expect(listed?.situations.map((one) => one.name)).not.toContain(name)
  })
})

describe('a situation one may not see', () => {
  it('does not exist: lists, reads and acts answer as for an id that never was', async () => {
    const { app, bo, cleo, open } = place
    const { situationId } = await open({ name: 'Hidden' })
    for (const caller of [bo, cleo]) {
      const listed = await listSituations.run(app, {}, { caller })
      expect(listed).toEqual({ situations: [], more: false })
      for (const read of [getSituation, getOverview]) {
        expect(await read.run(app, { situationId }, { caller })).toBeNull()
        expect(await read.run(app, { situationId: nowhere }, { caller })).toBeNull()
      }
      const input = { stage: 'imminent_emergency', reason: 'I should not know' }
      const hidden = await setStage.run(app, { ...input, situationId }, { caller })
      const missing = await setStage.run(app, { ...input, situationId: nowhere }, { caller })
      expect(hidden).toEqual(missing)
      expect(hidden).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
    }
  })

  it('appears with a mandate and is gone with its withdrawal', async () => {
    const { app, ada, cleo, open, invite } = place
    const { situationId } = await open({ name: 'For a while' })
    const { mandateId } = await invite(situationId, cleo, 'observer')
    expect(await getSituation.run(app, { situationId }, { caller: cleo })).toMatchObject({
      myRoles: ['observer'],
    })
    await done(app, withdrawMandate, { mandateId }, ada)
    expect(await getSituation.run(app, { situationId }, { caller: cleo })).toBeNull()
  })

  it('is read, and only read, by an auditor', async () => {
    const { app, dara, open } = place
    const { situationId } = await open({ name: 'Audited' })
    expect(await getSituation.run(app, { situationId }, { caller: dara })).toMatchObject({
      name: 'Audited',
      myRoles: ['auditor'],
    })
    const input = { situationId, stage: 'risk_factors', reason: 'No' }
    expect(await setStage.run(app, input, { caller: dara })).toMatchObject({
      ok: false,
      refusal: { code: 'common.not_entitled' },
    })
  })
})

describe('the stage', () => {
  it('jumps and falls, and keeps every judgement with its reason and author', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ name: 'Libya' })
    const set = (stage: string, reason: string) =>
      setStage.run(app, { situationId, stage, reason }, { caller: ada })
    expect(await set('risk_factors', 'Quieter')).toMatchObject({ output: { move: 'fall' } })
    expect(await set('imminent_emergency', 'Killings')).toMatchObject({ output: { move: 'jump' } })
    const overview = await getOverview.run(app, { situationId }, { caller: ada })
    expect(overview?.stages.map(({ stage, reason, setBy }) => [stage, reason, setBy])).toEqual([
      ['imminent_emergency', 'Killings', 'Ada'],
      ['risk_factors', 'Quieter', 'Ada'],
      ['crisis_mobilisation', 'A contested election', 'Ada'],
    ])
  })

  it('is read back as it stood at any entry of the record', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ name: 'As of' })
    const answer = await setStage.run(
      app,
      { situationId, stage: 'imminent_emergency', reason: 'Now' },
      { caller: ada },
    )
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { index } = answer.receipt
    const stageAt = async (asOf: number) =>
      (await getSituation.run(app, { situationId }, { caller: ada, asOf: Number(asOf) }))?.stage
    expect(await stageAt(Number(index))).toBe('imminent_emergency')
    expect(await stageAt(Number(index) - 1)).toBe('crisis_mobilisation')
  })
})

describe('the scope test', () => {
  it('keeps earlier answers and reads the verdict from the latest', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ name: 'Scope' })
    const first = { ...yes, policy: 'unclear' } as const
    const answer = (answers: typeof yes | typeof first) =>
      done(app, recordScopeTest, { situationId, answers, whyAtrocity: 'Not between armies' }, ada)
    expect(await answer(first)).toEqual({ verdict: 'undetermined' })
    expect(await answer(yes)).toEqual({ verdict: 'within' })
    const overview = await getOverview.run(app, { situationId }, { caller: ada })
    expect(overview?.scope.map((test) => test.verdict)).toEqual(['within', 'undetermined'])
  })

  it('is not accepted with a question left out', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ name: 'Half a scope' })
    const { civilian: _, ...incomplete } = yes
    const input = { situationId, answers: incomplete, whyAtrocity: 'Because' }
    expect(await recordScopeTest.run(app, input, { caller: ada })).toMatchObject({
      ok: false,
      refusal: { code: 'common.invalid_input' },
    })
  })
})

describe('the timeline', () => {
  it('puts a warning at its receipt, for those in the situation and for nobody else', async () => {
    const { app, ada, bo, open } = place
    const receivedAt = new Date(Date.now() - 3_600_000).toISOString()
    const words = { reported: 'Houses marked', source: 'A consulate', place: 'Eldoret' }
    const { warningId } = await done(
      app,
      logWarning,
      { ...words, receivedAt, receivedBy: null },
      ada,
    )
    const { situationId } = await open({ name: 'With a timeline' })
    await done(app, triageWarning, { warningId, situationId, reasons: 'Here' }, ada)
    expect(await getTimeline.run(app, { situationId }, { caller: ada })).toEqual([
      {
        lane: 'warning',
        thingId: warningId,
        number: null,
        title: words.source,
        at: new Date(receivedAt),
      },
    ])
    expect(await getTimeline.run(app, { situationId }, { caller: bo })).toBeNull()
  })
})

describe('revising a situation', () => {
  it('ends the old version and keeps the day on which it was opened', async () => {
    const { app, ada, open } = place
    const { situationId } = await open({ name: 'Old name' })
    const before = await getSituation.run(app, { situationId }, { caller: ada })
    await done(
      app,
      reviseSituation,
      { situationId, situation: rift({ name: 'New name', pillars: [1, 2, 3] }).situation },
      ada,
    )
    const after = await getSituation.run(app, { situationId }, { caller: ada })
    expect(after).toMatchObject({
      name: 'New name',
      pillars: [1, 2, 3],
      openedAt: before?.openedAt,
    })
  })
})
