import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { writeText } from '#server/documents/export-formats.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { conveneMeeting } from '#server/meetings/convene-meeting.ts'
import { exportPack } from '#server/meetings/export-pack.ts'
import { reviseMeeting } from '#server/meetings/revise-meeting.ts'
import type { Paper } from '#server/meetings/rules/papers.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { pdfPages } from '../../support/pdf-pages.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { invitationTo } from './invitation.ts'

let world: World
let one: Case
let low: Hand
let meetingId: string
beforeAll(async () => {
  world = await makeWorld()
  one = await openCase(world)
  const { situationId } = one
  const { convenor } = world
  low = await world.addMember('Low', world.principals[0].ministryId)
  const mandate = { situationId, memberId: low.memberId, ceiling: 'restricted' as const }
  await convenor.act(grantMandate, { ...mandate, role: 'observer' })
  const call = { situationId, bodyId: world.bodyId }
  meetingId = (await convenor.act(conveneMeeting, { ...call, ...invitationTo(world) })).meetingId
  const papers: Paper[] = [
    { kind: 'assessment', id: await version(situationId) },
    { kind: 'measure', id: await measure(situationId) },
    { kind: 'motion', id: await motion(situationId) },
    { kind: 'evidence', id: (await one.attach('Radio broadcasts', ['E1'])).evidenceId },
    {
      kind: 'evidence',
      id: (await one.attach('Quarry ledger', ['E1'], { marking: 'secret' })).evidenceId,
    },
  ]
  const agenda = [
    { title: 'Situation report', minutes: 20, measureId: null, papers: papers.slice(0, 1) },
    { title: 'Measures', minutes: null, measureId: null, speakerIds: [low.memberId] },
    { title: 'Envoys', level: 2, minutes: 30, measureId: null, papers: papers.slice(1) },
  ]
  await convenor.act(reviseMeeting, { meetingId, ...invitationTo(world, { agenda }) })
})
afterAll(() => world.end())

const version = async (situationId: string) => {
  const { assessmentId, sections } = await world.convenor.act(openAssessment, { situationId })
  const words = { type: 'text', text: 'Lists of names are read out on the radio.' }
  await world.convenor.act(writeSection, {
    documentId: sections[0]?.documentId ?? '',
    document: { type: 'doc', content: [{ type: 'paragraph', content: [words] }] },
  })
  return (await world.convenor.act(nameVersion, { assessmentId, name: 'As agreed' })).versionId
}
const measure = async (situationId: string) => {
  const words = proposal(world.principals[0].ministryId ?? '')
  return (await world.convenor.act(proposeMeasure, { situationId, ...words })).measureId
}
const motion = async (situationId: string) => {
  const question = 'Shall envoys be sent to the talks?'
  const put = { situationId, bodyId: null, meetingId, measureId: null, question }
  return (await world.convenor.act(putMotion, put)).motionId
}

/** The pages of the pack as somebody reads them. */
const pagesFor = async (hand: Hand, language: 'en' | 'fr' = 'en') => {
  const text = await hand.read(exportPack, { meetingId, language })
  if (!text) throw new Error('no pack')
  const bytes = await writeText(await illustrate(text), 'pdf')
  if (typeof bytes === 'string') throw new Error('no PDF')
  const pages = await pdfPages(bytes)
  return { pages, whole: pages.join(' '), marking: text.marking, sections: text.sections }
}

describe('the pack of a meeting', () => {
  it('is agenda, brief and papers, with contents that lead to their pages', async () => {
    const { pages, whole, sections } = await pagesFor(world.convenor)
    const titles = sections.map(({ title }) => title)
    expect(titles.slice(0, 2)).toEqual(['Agenda', 'Brief'])
    expect(titles.some((title) => title.startsWith('Assessment, version 1: As agreed'))).toBe(true)
    expect(titles.some((title) => title.startsWith('Measure 1'))).toBe(true)
    const starts = (title: string) => pages.findIndex((page, at) => at > 0 && page.includes(title))
    const agenda = starts('1. Agenda')
    expect(pages[0]).toMatch(new RegExp(`1\\. Agenda\\s*${agenda + 1}`))
    expect(starts('2. Brief')).toBeGreaterThan(agenda)
    expect(starts('3. Assessment')).toBeGreaterThan(starts('2. Brief'))
    expect(starts('3. Assessment') - starts('2. Brief')).toBeLessThanOrEqual(2)
    for (const told of [
      'Situation report',
      'Speaking: Low',
      'Shall envoys be sent to the talks?',
      'Lists of names are read out on the radio.',
      'Radio broadcasts, as reported',
      'Crisis and mobilisation',
      'This is the first meeting on this situation.',
    ]) {
      expect(whole).toContain(told)
    }
    expect(pages.every((page, at) => page.includes(`Page ${at + 1} of ${pages.length}`))).toBe(true)
  })

  it('bears the highest marking of what it holds, and leaves out what is above its reader', async () => {
    const mine = await pagesFor(world.convenor)
    expect(mine.marking).toBe('Secret')
    expect(mine.whole).toContain('Quarry ledger')
    const theirs = await pagesFor(low)
    expect(theirs.marking).toBe('Restricted')
    expect(theirs.pages.every((page) => page.includes('Restricted'))).toBe(true)
    expect(theirs.whole).toContain('Radio broadcasts')
    expect(theirs.whole).not.toContain('Quarry')
    expect(await world.stranger.read(exportPack, { meetingId, language: 'en' })).toBeNull()
  })

  it('speaks the language of its reader', async () => {
    const { pages, whole } = await pagesFor(world.convenor, 'fr')
    expect(pages[0]).toContain('Ordre du jour')
    expect(whole).toContain('Ce qui est établi')
    expect(whole).toContain('Radio broadcasts')
  })

  it('tells no grade to whoever is still to grade blind', async () => {
    const [foreign, defence] = world.principals
    const { evidenceId } = await one.attach('Lists of names', ['E2'])
    await one.grade(foreign, evidenceId)
    await one.grade(defence, evidenceId)
    const papers: Paper[] = [{ kind: 'evidence', id: evidenceId }]
    const agenda = [{ title: 'Lists', minutes: 10, measureId: null, papers }]
    await world.convenor.act(reviseMeeting, { meetingId, ...invitationTo(world, { agenda }) })
    const gradeFor = async (hand: Hand) =>
      (await hand.read(exportPack, { meetingId, language: 'en' }))?.sources[0]?.grade
    expect(await gradeFor(foreign)).toBe('B2')
    expect(await gradeFor(one.adviser)).not.toBe('B2')
  })

  it('is noted among what was taken out of the house', async () => {
    await low.read(exportPack, { meetingId, language: 'en' })
    const [logged] = await world.worker.sql<{ reading: string }[]>`
      select reading from access_log where member_id = ${low.memberId} and thing_id = ${meetingId}`
    expect(logged?.reading).toBe('meeting.export_pack')
  })
})
