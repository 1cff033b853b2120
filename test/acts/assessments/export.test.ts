import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportAssessment } from '#server/assessments/export-assessment.ts'
import { markSection } from '#server/assessments/mark-section.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { exportFormats, writeText } from '#server/documents/export-formats.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { type Case, openCase } from '../evidence/case.ts'

let place: Case
let evidenceId: string
let assessmentId: string
let documentId: string
beforeAll(async () => {
  place = await openCase()
  const { convenor, principals } = place.world
  const attached = await place.attach('A church burnt', ['E2'])
  evidenceId = attached.evidenceId
  const opened = await convenor.act(openAssessment, { situationId: place.situationId })
  assessmentId = opened.assessmentId
  documentId = opened.sections[0]?.documentId ?? ''
  expect(await place.grade(place.adviser, evidenceId)).toMatchObject({ ok: true })
  expect(await place.grade(principals[0], evidenceId)).toMatchObject({ ok: true })
})
afterAll(() => place.world.end())

const citing = (text: string): TextNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text },
        { type: 'citation', attrs: { evidenceId } },
      ],
    },
  ],
})

test('a text leaves as it stands, as it stood, and as a version named it, with the grades of then', async () => {
  const { world, situationId } = place
  const { convenor } = world
  await convenor.act(writeSection, { documentId, document: citing('As agreed ') })
  const named = await convenor.attempt(nameVersion, { assessmentId, name: 'Agreed' })
  if (!named.ok) throw new Error(named.refusal.code)
  await place.grade(world.principals[1], evidenceId, { reliability: 'E' })
  await place.grade(world.principals[2], evidenceId, { reliability: 'E' })
  await convenor.act(writeSection, { documentId, document: citing('Later ') })

  const { versionId, hash } = named.output
  const version = await convenor.read(exportAssessment, { situationId, versionId })
  const then = await convenor.read(exportAssessment, { situationId }, named.receipt.index)
  const now = await convenor.read(exportAssessment, { situationId })
  const first = (text: typeof now) => text?.sections[0] && plainTextOf(text.sections[0].document)
  expect([first(version), first(then), first(now)]).toEqual(['As agreed ', 'As agreed ', 'Later '])
  expect(version?.version).toMatchObject({ name: 'Agreed', hash, index: named.receipt.index })
  // An unnamed version is hashed as the same text is when it is named.
  expect(then?.version.hash).toBe(hash)
  expect(now?.version.hash).not.toBe(hash)
  expect(version?.sources).toMatchObject([{ evidenceId, title: 'A church burnt', grade: 'B2' }])
  expect(now?.sources).toMatchObject([{ evidenceId, grade: 'E2' }])
  expect(now).toMatchObject({ stateName: 'Norland', marking: 'Restricted', exercise: false })
})

test('whoever reads the situation may export it, nobody else, and the access log says who did', async () => {
  const { world, situationId, observer } = place
  expect(await observer.read(exportAssessment, { situationId })).not.toBeNull()
  expect(await world.stranger.read(exportAssessment, { situationId })).toBeNull()
  const rows = await world.worker.sql`select member_id from access_log
    where reading = 'assessment.export' and situation_id = ${situationId}`
  expect(rows.map((row) => row.member_id)).toContain(observer.memberId)
  expect(rows.map((row) => row.member_id)).not.toContain(world.stranger.memberId)
})

test('a version of another situation is none of this one', async () => {
  const { world, situationId } = place
  const named = await world.convenor.act(nameVersion, { assessmentId, name: 'Here' })
  const other = await world.openSituation()
  await world.convenor.act(openAssessment, { situationId: other })
  const { versionId } = named
  expect(await world.convenor.read(exportAssessment, { situationId: other, versionId })).toBeNull()
  expect(await world.convenor.read(exportAssessment, { situationId, versionId })).not.toBeNull()
})

test('every format can be written of a text as the database gives it', async () => {
  const { world, situationId } = place
  const text = await world.convenor.read(exportAssessment, { situationId })
  if (text === null) throw new Error('there is no text')
  const whole = await illustrate(text)
  for (const format of ['pdf', 'docx', 'markdown', 'html', 'json'] as const) {
    expect((await writeText(whole, format)).length, format).toBeGreaterThan(1_000)
    expect(exportFormats[format].ending).not.toBe('')
  }
})

test('a text bears the marking of now, its sections their own, and none above a ceiling leaves', async () => {
  const { world, situationId } = place
  const { convenor, principals } = world
  await convenor.act(markSection, { documentId, marking: 'secret' })
  const whole = await convenor.read(exportAssessment, { situationId })
  expect(whole?.marking).toBe('Secret')
  expect(whole?.sections.map(({ marking }) => marking).slice(0, 2)).toEqual([null, 'Restricted'])
  const cleared = await world.addMember('Of low clearance', principals[0].ministryId)
  await convenor.act(grantMandate, {
    situationId,
    memberId: cleared.memberId,
    role: 'observer',
    ceiling: 'restricted',
  })
  const theirs = await cleared.read(exportAssessment, { situationId })
  expect(theirs?.marking).toBe('Restricted')
  expect(theirs?.sections).toHaveLength((whole?.sections.length ?? 0) - 1)
  expect(theirs?.sources).toEqual([])
})
