import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreeToSection } from '#server/assessments/agree-to-section.ts'
import { assignSection } from '#server/assessments/assign-section.ts'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { listWaitingSections } from '#server/assessments/list-waiting-sections.ts'
import { markSection } from '#server/assessments/mark-section.ts'
import { markSectionDraft } from '#server/assessments/mark-section-draft.ts'
import { markSectionReady } from '#server/assessments/mark-section-ready.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { withdrawAgreement } from '#server/assessments/withdraw-agreement.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { limitMandate } from '#server/members/limit-mandate.ts'
import { listMandates } from '#server/members/list-mandates.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

let world: World
let drafter: Hand
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  drafter = await world.addMember('A drafter', null)
})
afterAll(() => world.end())

const saying = (text: string): TextNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const open = async (): Promise<string> => {
  situationId = await world.openSituation([[drafter, 'drafter']])
  const { sections } = await drafter.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  await drafter.act(writeSection, { documentId, document: saying('As we see it.') })
  return documentId
}
const sectionOf = async (who: Hand = world.convenor) => {
  const found = await who.read(getAssessment, { situationId })
  const section = found?.sections[0]
  if (section === undefined) throw new Error('the section is not to be seen')
  return section
}
const agree = async (who: Hand, documentId: string) =>
  who.attempt(agreeToSection, { documentId, textHash: (await sectionOf()).textHash })
const refused = (code: string) => ({ ok: false, refusal: { code } })
const waitingFor = async (who: Hand) =>
  (await who.read(listWaitingSections, {}))
    ?.filter((one) => one.situationId === situationId)
    .map(({ waitsFor }) => waitsFor)

describe('assigning a section', () => {
  it('puts it on the page of the member, or of everyone whom the ministry has here', async () => {
    const documentId = await open()
    const [foreign, defence] = world.principals
    const id = foreign.memberId
    await drafter.act(assignSection, { documentId, to: { kind: 'member', id } })
    expect((await sectionOf()).work.assigned).toMatchObject({ kind: 'member', id })
    expect(await waitingFor(foreign)).toEqual(['writing'])
    expect(await waitingFor(world.deputies[0])).toEqual([])
    const ministry = { kind: 'ministry', id: defence.ministryId ?? '' } as const
    await world.convenor.act(assignSection, { documentId, to: ministry })
    expect(await waitingFor(foreign)).toEqual([])
    expect(await waitingFor(world.deputies[1])).toEqual(['writing'])
    await drafter.act(assignSection, { documentId, to: null })
    expect((await sectionOf()).work.assigned).toBeNull()
  })

  it('is for the convenor and drafters, and to somebody who may read the section', async () => {
    const documentId = await open()
    const [foreign] = world.principals
    const to = { kind: 'member', id: foreign.memberId } as const
    expect(await foreign.attempt(assignSection, { documentId, to })).toMatchObject(
      refused('common.not_entitled'),
    )
    const stranger = { kind: 'member', id: world.stranger.memberId } as const
    expect(await drafter.attempt(assignSection, { documentId, to: stranger })).toMatchObject(
      refused('sections.assignee_does_not_read'),
    )
    await world.convenor.act(markSection, { documentId, marking: 'confidential' })
    const held = await world.convenor.read(listMandates, { situationId })
    const mandateId = held?.find((one) => one.memberId === foreign.memberId)?.mandateId ?? ''
    await world.convenor.act(limitMandate, { mandateId, ceiling: 'restricted' })
    expect(await drafter.attempt(assignSection, { documentId, to })).toMatchObject(
      refused('sections.assignee_does_not_read'),
    )
  })
})

describe('a section', () => {
  it('is said to be ready by drafters and by whom it is assigned to, with their ministry', async () => {
    const documentId = await open()
    const [foreign, defence] = world.principals
    const deputy = world.deputies[0]
    expect(await deputy.attempt(markSectionReady, { documentId })).toMatchObject(
      refused('sections.not_yours'),
    )
    await drafter.act(assignSection, { documentId, to: { kind: 'member', id: foreign.memberId } })
    await deputy.act(markSectionReady, { documentId })
    expect((await sectionOf()).work.state).toBe('ready')
    expect(await drafter.attempt(markSectionReady, { documentId })).toMatchObject(
      refused('sections.ready_already'),
    )
    expect(await defence.attempt(markSectionDraft, { documentId })).toMatchObject(
      refused('sections.not_yours'),
    )
    await drafter.act(markSectionDraft, { documentId })
    expect((await sectionOf()).work.state).toBe('draft')
  })
})

describe('agreement to a section', () => {
  it('is asked for when it is ready, of each ministry once, and makes it agreed when all gave it', async () => {
    const documentId = await open()
    const [foreign] = world.principals
    expect(await agree(foreign, documentId)).toMatchObject(refused('sections.not_ready'))
    expect(await waitingFor(foreign)).toEqual([])
    await drafter.act(markSectionReady, { documentId })
    expect(await waitingFor(foreign)).toEqual(['agreement'])
    for (const one of world.principals)
      expect(await agree(one, documentId)).toMatchObject({ ok: true })
    expect(await agree(world.deputies[0], documentId)).toMatchObject(
      refused('sections.agreed_already'),
    )
    const { work } = await sectionOf()
    expect(work.state).toBe('agreed')
    expect(work.ministries.map(({ standing }) => standing)).toEqual(Array(4).fill('agreed'))
    expect(work.ministries.map(({ by }) => by)).toContain('Justice principal')
    expect(await waitingFor(foreign)).toEqual([])
    await world.convenor.act(freezeSection, { documentId })
    expect((await sectionOf()).work.state).toBe('agreed')
  })

  it('is to the text as it was: a later one is asked for anew, and the old one read again counts', async () => {
    const documentId = await open()
    const [foreign] = world.principals
    await drafter.act(markSectionReady, { documentId })
    await agree(foreign, documentId)
    const { textHash } = await sectionOf()
    await drafter.act(writeSection, { documentId, document: saying('As we see it now.') })
    const mine = (await sectionOf(foreign)).work
    expect(mine.ministries.map(({ standing }) => standing)).toContain('agreed_earlier')
    expect(mine.may).toMatchObject({ agree: true, withdraw: true })
    expect(await waitingFor(foreign)).toEqual(['agreement_anew'])
    expect(await foreign.attempt(agreeToSection, { documentId, textHash })).toMatchObject(
      refused('sections.text_changed'),
    )
    expect(await agree(foreign, documentId)).toMatchObject({ ok: true })
    const rows = await world.worker.sql`select text_hash, ended_by is null as holds
      from section_agreement where document_id = ${documentId}`
    expect(rows.map(({ holds }) => holds).sort()).toEqual([false, true])
  })

  it('is given and withdrawn by the ministry’s own representatives alone', async () => {
    const documentId = await open()
    const [foreign, defence] = world.principals
    await drafter.act(markSectionReady, { documentId })
    expect(await agree(world.convenor, documentId)).toMatchObject(refused('common.not_entitled'))
    await agree(foreign, documentId)
    expect(await defence.attempt(withdrawAgreement, { documentId })).toMatchObject(
      refused('sections.not_agreed'),
    )
    await world.deputies[0].act(withdrawAgreement, { documentId })
    const { ministries } = (await sectionOf()).work
    expect(ministries.map(({ standing }) => standing)).toEqual(Array(4).fill('not_agreed'))
  })

  it('is not asked of a ministry whose representatives may not read the section', async () => {
    const documentId = await open()
    const held = await world.convenor.read(listMandates, { situationId })
    const ministryId = world.principals[0].ministryId
    for (const { mandateId } of held?.filter((one) => one.ministryId === ministryId) ?? []) {
      await world.convenor.act(limitMandate, { mandateId, ceiling: 'restricted' })
    }
    await world.convenor.act(markSection, { documentId, marking: 'secret' })
    await drafter.act(markSectionReady, { documentId })
    expect((await sectionOf()).work.ministries).toHaveLength(3)
    expect(await waitingFor(world.principals[0])).toEqual([])
    const textHash = (await sectionOf()).textHash
    expect(
      await world.principals[0].attempt(agreeToSection, { documentId, textHash }),
    ).toMatchObject(refused('common.not_found'))
  })
})
