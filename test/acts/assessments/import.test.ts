import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportAssessment } from '#server/assessments/export-assessment.ts'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { importDocument } from '#server/assessments/import-document.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { previewImport } from '#server/assessments/preview-import.ts'
import { returnDocument } from '#server/assessments/return-document.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { asItStands, asProposed } from '#server/documents/as-it-stands.ts'
import { writeText } from '#server/documents/export-formats.ts'
import { readFile } from '#server/documents/read-file.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { changePart } from '../../rules/documents/docx-parts.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

let world: World
let drafter: Hand
let observer: Hand
beforeAll(async () => {
  world = await makeWorld()
  drafter = await world.addMember('A drafter', world.principals[0].ministryId)
  observer = await world.addMember('An observer', null)
})
afterAll(() => world.end())

const saying = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const opened = async () => {
  const situationId = await world.openSituation([
    [drafter, 'drafter'],
    [observer, 'observer'],
  ])
  const { sections } = await world.convenor.act(openAssessment, { situationId })
  const [first = '', second = ''] = sections.map(({ documentId }) => documentId)
  return { situationId, first, second }
}
const exported = async (situationId: string): Promise<Uint8Array> => {
  const text = await drafter.read(exportAssessment, { situationId })
  if (text === null) throw new Error('there is no text')
  const docx = await writeText(await illustrate(text), 'docx')
  if (typeof docx === 'string') throw new Error('a DOCX is bytes')
  return docx
}
const edited = (docx: Uint8Array, from: string, to: string) =>
  changePart(docx, 'word/document.xml', (xml) => {
    if (!xml.includes(from)) throw new Error(`${from} is not in the file`)
    return xml.replace(from, to)
  })
const returned = async (docx: Uint8Array) => {
  const read = await readFile('text.docx', docx)
  if (typeof read === 'string' || read.kind !== 'returned') throw new Error(`read as ${read}`)
  return read.sections
}
const textOf = async (situationId: string, documentId: string): Promise<TextNode> => {
  const found = await world.convenor.read(getAssessment, { situationId })
  const section = found?.sections.find((one) => one.documentId === documentId)
  if (section === undefined) throw new Error('there is no such section')
  return section.document
}

describe('a file that left from here and comes back', () => {
  it('becomes suggestions of whoever brings it, against the version that left, on the present text', async () => {
    const { situationId, first, second } = await opened()
    const { convenor } = world
    const before = saying(
      'The army holds the bridge and the road.',
      'A line to be taken out soon.',
      'Nobody came.',
    )
    await convenor.act(writeSection, { documentId: first, document: before })
    await convenor.act(writeSection, { documentId: second, document: saying('Untouched.') })
    const docx = await exported(situationId)
    const present = saying(
      'Since May the army holds the bridge, they say, and the road.',
      'Nobody came.',
      'From others.',
    )
    await convenor.act(writeSection, { documentId: first, document: present })

    const inWord = edited(
      docx,
      'holds the bridge and the road.',
      'holds the old bridge and the roads.',
    )
    const sections = await returned(inWord)
    const preview = await drafter.read(previewImport, { situationId, sections })
    expect(preview?.filter(({ changes }) => changes.length > 0)).toMatchObject([
      {
        documentId: first,
        isKnown: true,
        changes: [
          { before: 'Since May the army holds the ', deleted: '', inserted: 'old ' },
          { deleted: 'road', inserted: 'roads' },
        ],
      },
    ])
    expect(await textOf(situationId, first)).toEqual(present)

    const done = await drafter.act(returnDocument, { situationId, sections })
    expect(done.sections).toMatchObject([{ documentId: first, suggestions: 2 }])
    const now = await textOf(situationId, first)
    expect(asItStands(now)).toEqual(present)
    expect(asProposed(now)).toEqual(
      saying(
        'Since May the army holds the old bridge, they say, and the roads.',
        'Nobody came.',
        'From others.',
      ),
    )
    expect(JSON.stringify(now)).toContain(drafter.memberId)
    const authors = await world.worker.sql`select member_id from document_update
      where document_id = ${first} order by sequence desc limit 1`
    expect(authors[0]?.member_id).toBe(drafter.memberId)
  })

  it('counts what was tracked in Word like what was typed over', async () => {
    const { situationId, first } = await opened()
    await world.convenor.act(writeSection, {
      documentId: first,
      document: saying('We always agree.'),
    })
    const by = 'w:author="Amina" w:date="2026-01-13T08:00:00Z"'
    const inWord = edited(
      await exported(situationId),
      '<w:r><w:t xml:space="preserve">We always agree.</w:t></w:r>',
      `<w:r><w:t xml:space="preserve">We </w:t></w:r><w:del w:id="901" ${by}><w:r><w:delText>always</w:delText></w:r></w:del><w:ins w:id="902" ${by}><w:r><w:t>never</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> agree.</w:t></w:r>`,
    )
    await drafter.act(returnDocument, { situationId, sections: await returned(inWord) })
    const now = await textOf(situationId, first)
    expect(asItStands(now)).toEqual(saying('We always agree.'))
    expect(asProposed(now)).toEqual(saying('We never agree.'))
  })

  it('brings what others proposed along as theirs, and proposes it not again', async () => {
    const { situationId, first } = await opened()
    await world.convenor.act(writeSection, { documentId: first, document: saying('We agree.') })
    const once = edited(await exported(situationId), 'We agree.', 'We always agree.')
    await drafter.act(returnDocument, { situationId, sections: await returned(once) })
    const twice = edited(await exported(situationId), '>agree.<', '>agree today.<')
    const sections = await returned(twice)
    await world.principals[0].act(returnDocument, { situationId, sections })
    const now = await textOf(situationId, first)
    expect(asItStands(now)).toEqual(saying('We agree.'))
    expect(asProposed(now)).toEqual(saying('We always agree today.'))
    const again = await world.principals[1].attempt(returnDocument, { situationId, sections })
    expect(again).toMatchObject({ refusal: { code: 'exchange.nothing_changed' } })
  })

  it('is refused where nothing was changed, where it left elsewhere, and where it may not be written', async () => {
    const { situationId, first } = await opened()
    await world.convenor.act(writeSection, { documentId: first, document: saying('As it was.') })
    const docx = await exported(situationId)
    const sections = await returned(docx)
    const attempt = (hand: Hand, input = { situationId, sections }) =>
      hand.attempt(returnDocument, input)
    expect(await attempt(drafter)).toMatchObject({ refusal: { code: 'exchange.nothing_changed' } })
    const forged = sections.map((section) => ({ ...section, hash: 'f'.repeat(64) }))
    expect(await attempt(drafter, { situationId, sections: forged })).toMatchObject({
      refusal: { code: 'exchange.other_text' },
    })
    const elsewhere = await opened()
    expect(await attempt(drafter, { situationId: elsewhere.situationId, sections })).toMatchObject({
      refusal: { code: 'exchange.other_text' },
    })
    expect(await attempt(observer)).toMatchObject({ refusal: { code: 'common.not_entitled' } })
    expect(await attempt(world.stranger)).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await observer.read(previewImport, { situationId, sections })).toBeNull()
    await world.convenor.act(freezeSection, { documentId: first })
    const changed = await returned(edited(docx, 'As it was.', 'As it will be.'))
    expect(await attempt(drafter, { situationId, sections: changed })).toMatchObject({
      refusal: { code: 'assessments.frozen' },
    })
  })
})

describe('a text from elsewhere', () => {
  it('is added at the end of the section that was chosen, or is all that an empty one says', async () => {
    const { first, situationId } = await opened()
    const empty = { type: 'doc', content: [{ type: 'paragraph' }] }
    await world.convenor.act(writeSection, { documentId: first, document: empty })
    const read = await readFile('notes.md', Buffer.from('# Notes\n\nFirst **line**.'))
    if (typeof read === 'string' || read.kind !== 'other') throw new Error('Markdown was not read')
    await drafter.act(importDocument, { documentId: first, document: read.document })
    expect(await textOf(situationId, first)).toEqual(read.document)
    await drafter.act(importDocument, { documentId: first, document: saying('More.') })
    expect((await textOf(situationId, first)).content).toEqual([
      ...(read.document.content ?? []),
      ...(saying('More.').content ?? []),
    ])
    const nothing = await drafter.attempt(importDocument, {
      documentId: first,
      document: { type: 'doc' },
    })
    expect(nothing).toMatchObject({ refusal: { code: 'exchange.nothing_in_it' } })
    const denied = await observer.attempt(importDocument, {
      documentId: first,
      document: saying('x'),
    })
    expect(denied).toMatchObject({ refusal: { code: 'common.not_entitled' } })
  })
})
