import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { markAssessment } from '#server/assessments/mark-assessment.ts'
import { markSection } from '#server/assessments/mark-section.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { limitMandate } from '#server/members/limit-mandate.ts'
import { listMandates } from '#server/members/list-mandates.ts'
import { withdrawMandate } from '#server/members/withdraw-mandate.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

let world: World
let low: Hand
let high: Hand

beforeAll(async () => {
  world = await makeWorld()
  low = await world.addMember('Low', world.principals[0].ministryId)
  high = await world.addMember('High', world.principals[0].ministryId)
})
afterAll(() => world.end())

describe('marking', () => {
  it('is raised by whoever writes, lowered by the convenor, and by nobody out of their own sight', async () => {
    const situationId = await world.openSituation([
      [low, 'observer'],
      [high, 'drafter'],
    ])
    const { assessmentId, sections } = await high.act(openAssessment, { situationId })
    const documentId = sections[0]?.documentId ?? ''
    await high.act(markSection, { documentId, marking: 'confidential' })
    expect(await high.attempt(markSection, { documentId, marking: null })).toMatchObject({
      refusal: { code: 'sections.convenor_lowers' },
    })
    expect(await low.attempt(markSection, { documentId, marking: 'secret' })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    const mandates = await world.convenor.read(listMandates, { situationId })
    const mandateId = mandates?.find((held) => held.memberId === high.memberId)?.mandateId ?? ''
    await world.convenor.act(limitMandate, { mandateId, ceiling: 'confidential' })
    expect(await high.attempt(markAssessment, { assessmentId, marking: 'secret' })).toMatchObject({
      refusal: { code: 'sections.above_own_ceiling' },
    })
    await world.convenor.act(markAssessment, { assessmentId, marking: 'secret' })
    const left = await high.read(getAssessment, { situationId })
    expect(left?.sections.map((section) => section.documentId)).toEqual([documentId])
    await world.convenor.act(markSection, { documentId, marking: null })
    expect((await high.read(getAssessment, { situationId }))?.sections).toEqual([])
    expect((await world.convenor.read(getAssessment, { situationId }))?.sections).toHaveLength(8)
  })
})

describe('an assessment', () => {
  it('is not opened by whoever could not read its sections', async () => {
    const situationId = await world.openSituation()
    const mandate = { situationId, memberId: low.memberId, role: 'drafter' } as const
    await world.convenor.act(grantMandate, { ...mandate, ceiling: 'unclassified' })
    expect(await low.attempt(openAssessment, { situationId })).toMatchObject({
      refusal: { code: 'sections.above_own_ceiling' },
    })
    expect((await low.read(getAssessment, { situationId }))?.may.open).toBe(false)
    expect(await world.convenor.attempt(openAssessment, { situationId })).toMatchObject({
      ok: true,
    })
  })
})

describe('sockets', () => {
  it('are told at once of every document whose marking changed', async () => {
    const situationId = await world.openSituation()
    const { assessmentId, sections } = await world.convenor.act(openAssessment, { situationId })
    const told: string[] = []
    const stop = await world.app.listen('focalpoint_documents', (id) => told.push(id))
    const documentId = sections[0]?.documentId ?? ''
    await world.convenor.act(markSection, { documentId, marking: 'secret' })
    await expect.poll(() => told).toEqual([documentId])
    await world.convenor.act(markAssessment, { assessmentId, marking: 'confidential' })
    await expect.poll(() => new Set(told).size).toBe(sections.length)
    stop()
  })
})

describe('a ceiling', () => {
  it('is never given higher than one’s own, and a convenor who reads all is kept', async () => {
    const situationId = await world.openSituation()
    const { memberId } = high
    const second = await world.convenor.act(grantMandate, {
      ...{ situationId, memberId, role: 'convenor', ceiling: 'confidential' },
    })
    const given = { situationId, memberId: low.memberId, role: 'observer' } as const
    expect(await high.attempt(grantMandate, { ...given, ceiling: 'secret' })).toMatchObject({
      refusal: { code: 'sections.above_own_ceiling' },
    })
    await high.act(grantMandate, given)
    const mandates = await world.convenor.read(listMandates, { situationId })
    const ceilingOf = (who: Hand) =>
      mandates?.find((mandate) => mandate.memberId === who.memberId)?.ceiling
    expect(ceilingOf(low)).toBe('confidential')
    const own = mandates?.find((held) => held.memberId === world.convenor.memberId)?.mandateId ?? ''
    const last = { refusal: { code: 'members.last_convenor' } }
    const lower = { mandateId: own, ceiling: 'restricted' } as const
    expect(await world.convenor.attempt(limitMandate, lower)).toMatchObject(last)
    expect(await high.attempt(withdrawMandate, { mandateId: own })).toMatchObject(last)
    await world.convenor.act(withdrawMandate, { mandateId: second.mandateId })
  })
})
