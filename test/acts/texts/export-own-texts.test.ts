import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportOwnText } from '#server/assessments/export-own-text.ts'
import { previewImport } from '#server/assessments/preview-import.ts'
import { returnDocument } from '#server/assessments/return-document.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { asProposed } from '#server/documents/as-it-stands.ts'
import { exportFormats, writeText } from '#server/documents/export-formats.ts'
import { readFile } from '#server/documents/read-file.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { changePart, partOf } from '../../rules/documents/docx-parts.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const saying = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const motionSaying = async (...lines: string[]) => {
  const sitting = await sit(world, situationId, world.principals)
  const { motionId } = await sitting.put('Shall monitors be sent?')
  const { documentId } = await world.convenor.act(openMotionText, { motionId })
  await world.convenor.act(writeSection, { documentId, document: saying(...lines) })
  return { ...sitting, motionId, documentId }
}
const exported = async (documentId: string, asOf?: number) => {
  const text = await world.auditor.read(exportOwnText, { documentId }, asOf)
  if (text === null) throw new Error('there is no text')
  return illustrate(text)
}

it('the text of a motion leaves in every format, as it stands and as it stood', async () => {
  const { documentId, motionId } = await motionSaying('Send monitors.')
  const later = await world.convenor.attempt(writeSection, {
    documentId,
    document: saying('Send forty monitors.'),
  })
  if (!later.ok) throw new Error(later.refusal.code)
  const now = await exported(documentId)
  const then = await exported(documentId, later.receipt.index - 1)
  const said = ({ sections }: typeof now) => sections.map(({ document }) => plainTextOf(document))
  expect([said(then), said(now)]).toEqual([['Send monitors.'], ['Send forty monitors.']])
  expect(then.version).toMatchObject({ name: null, index: later.receipt.index - 1 })
  expect(now).toMatchObject({
    ...{ kind: 'Motion', title: 'Shall monitors be sent?', marking: 'Restricted' },
    ...{ stateName: 'Norland', signers: [] },
    sections: [{ documentId, title: 'Text of the motion' }],
  })
  for (const format of ['pdf', 'docx', 'markdown', 'html', 'json'] as const) {
    const file = await writeText(now, format)
    expect(file.length, exportFormats[format].ending).toBeGreaterThan(300)
    if (typeof file === 'string') expect(file, format).toContain('Send forty monitors.')
  }
  await world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
  })
  expect((await exported(documentId)).version.name).toBe('As put to the vote')
  const rows = await world.worker.sql`select reading from access_log
    where thing_id = ${documentId} and member_id = ${world.auditor.memberId}`
  expect(new Set(rows.map(({ reading }) => reading))).toEqual(new Set(['document.export']))
})

it('minutes leave with the marking on every page, and are signed by the focal point', async () => {
  const { meetingId } = await sit(world, situationId, world.principals)
  const { documentId } = await world.convenor.act(openMinutes, { meetingId })
  const text = await exported(documentId)
  expect(text).toMatchObject({ kind: 'Minutes', signers: ['For the focal point'] })
  const docx = await writeText(text, 'docx')
  if (typeof docx === 'string') throw new Error('a DOCX is bytes')
  for (const part of ['word/header1.xml', 'word/footer1.xml']) {
    expect(partOf(docx, part)).toContain('Restricted')
  }
  expect(partOf(docx, 'word/document.xml')).toContain('1. Situation report')
})

it('a motion’s text that was edited in Word comes back as suggestions, wherever it is brought', async () => {
  const { documentId, motionId } = await motionSaying('Send monitors.', 'By May.')
  const docx = await writeText(await exported(documentId), 'docx')
  if (typeof docx === 'string') throw new Error('a DOCX is bytes')
  const edited = changePart(docx, 'word/document.xml', (xml) => xml.replace('By May.', 'By June.'))
  const read = await readFile('motion.docx', edited)
  if (typeof read === 'string' || read.kind !== 'returned') throw new Error(`read as ${read}`)
  const { sections } = read
  for (const place of [{ situationId }, { situationId, documentId }]) {
    const preview = await world.principals[0].read(previewImport, { ...place, sections })
    const changed = preview?.filter(({ changes }) => changes.length > 0)
    expect(changed).toMatchObject([{ documentId, isKnown: true, isClosed: false }])
  }
  const places = await world.principals[0].read(previewImport, {
    ...{ situationId, documentId, sections: [] },
  })
  expect(places).toMatchObject([{ documentId, changes: [] }])
  await world.principals[0].act(returnDocument, { situationId, sections })
  const now = await world.convenor.read(getMotion, { motionId })
  expect(now?.text && plainTextOf(now.text.document)).toBe('Send monitors.\nBy May.')
  expect(now?.text && asProposed(now.text.document)).toEqual(saying('Send monitors.', 'By June.'))
})

it('whoever is not in the situation cannot have it, nor learn that it exists', async () => {
  const { documentId } = await motionSaying('Send monitors.')
  expect(await world.stranger.read(exportOwnText, { documentId })).toBeNull()
})
