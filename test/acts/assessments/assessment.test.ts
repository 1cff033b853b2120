import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { frozenText } from '#server/assessments/frozen-text.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { getVersion } from '#server/assessments/get-version.ts'
import { listVersions } from '#server/assessments/list-versions.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { template } from '#server/assessments/rules/template.ts'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { setActor } from '#server/platform/actor.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const saying = (...paragraphs: string[]): TextNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
const assessmentOf = async (id: string) => {
  const found = await world.convenor.read(getAssessment, { situationId: id })
  if (found === null) throw new Error('the assessment is not to be seen')
  return found
}
const openIn = async (id: string) => {
  const { assessmentId, sections } = await world.convenor.act(openAssessment, { situationId: id })
  const [first] = sections
  if (first === undefined) throw new Error('an assessment has sections')
  return { assessmentId, documentId: first.documentId }
}

describe('opening an assessment', () => {
  it('seeds every section of the template once, in order, with its questions', async () => {
    expect((await assessmentOf(situationId)).assessmentId).toBeNull()
    await world.convenor.act(openAssessment, { situationId })
    const { sections } = await assessmentOf(situationId)
    expect(sections.map(({ section }) => section)).toEqual(template.map(({ name }) => name))
    expect(sections.map(({ sequence }) => sequence)).toEqual(template.map(() => 1))
    for (const [index, { document }] of sections.entries()) {
      const headings = document.content?.filter(({ type }) => type === 'heading')
      expect(headings).toHaveLength(template[index]?.questions.length ?? -1)
    }
  })

  it('is refused a second time, also when two press the button at once', async () => {
    expect(await world.convenor.attempt(openAssessment, { situationId })).toMatchObject({
      refusal: { code: 'assessments.open_already' },
    })
    const other = await world.openSituation()
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.convenor.attempt(openAssessment, { situationId: other })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await assessmentOf(other)).sections).toHaveLength(template.length)
  })

  it('is for the convenor and drafters, and hidden from whoever is not in the situation', async () => {
    const other = await world.openSituation()
    const [principal] = world.principals
    expect(await principal.attempt(openAssessment, { situationId: other })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(openAssessment, { situationId: other })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.read(getAssessment, { situationId: other })).toBeNull()
    expect(await world.auditor.read(getAssessment, { situationId: other })).toMatchObject({
      may: { open: false, write: false, freeze: false },
    })
  })
})

describe('writing a section', () => {
  it('replaces the text forward, with the author in the log, and leaves history', async () => {
    const { documentId } = await openIn(await world.openSituation())
    await world.convenor.act(writeSection, { documentId, document: saying('One.') })
    const { sequence } = await world.convenor.act(writeSection, {
      documentId,
      document: saying('One, and two.', 'Three.'),
    })
    expect(sequence).toBe(3)
    const rows = await world.worker.sql`select member_id, sequence from document_update
      where document_id = ${documentId} order by sequence`
    expect(rows.map((row) => row.member_id)).toEqual([
      null,
      world.convenor.memberId,
      world.convenor.memberId,
    ])
  })

  it('refuses a text that the schema does not know', async () => {
    const { documentId } = await openIn(await world.openSituation())
    const document = { type: 'doc', content: [{ type: 'script' }] }
    expect(await world.convenor.attempt(writeSection, { documentId, document })).toMatchObject({
      refusal: { code: 'common.invalid_input' },
    })
  })

  it('takes a text nested as deep as it is read again, and refuses one that is nested deeper', async () => {
    const id = await world.openSituation()
    const { documentId } = await openIn(id)
    const nested = (depth: number): TextNode => {
      let node: TextNode = { type: 'paragraph', content: [{ type: 'text', text: 'deep' }] }
      for (let at = 2; at < depth; at += 1) node = { type: 'blockquote', content: [node] }
      return { type: 'doc', content: [node] }
    }
    const write = (depth: number) =>
      world.convenor.attempt(writeSection, { documentId, document: nested(depth) })
    expect(await write(32)).toMatchObject({ ok: true })
    const [read] = (await assessmentOf(id)).sections
    expect(read && plainTextOf(read.document)).toContain('deep')
    expect(await write(33)).toMatchObject({ refusal: { code: 'common.invalid_input' } })
  })

  it('gives the text as it stood at an earlier entry of the record', async () => {
    const id = await world.openSituation()
    const { documentId } = await openIn(id)
    const first = await world.convenor.attempt(writeSection, {
      documentId,
      document: saying('Then.'),
    })
    await world.convenor.act(writeSection, { documentId, document: saying('Now.') })
    if (!first.ok) throw new Error(first.refusal.code)
    const then = await world.convenor.read(getAssessment, { situationId: id }, first.receipt.index)
    const now = await world.convenor.read(getAssessment, { situationId: id })
    expect(then?.sections[0] && plainTextOf(then.sections[0].document)).toBe('Then.')
    expect(now?.sections[0] && plainTextOf(now.sections[0].document)).toBe('Now.')
    expect(then?.may.write).toBe(false)
  })
})

describe('freezing a section', () => {
  it('closes it with the hash of its text and log in the record, and opens it again', async () => {
    const id = await world.openSituation()
    const { documentId } = await openIn(id)
    await world.convenor.act(freezeSection, { documentId })
    expect((await assessmentOf(id)).sections[0]?.frozen).toBe('convenor')
    const document = saying('Too late.')
    expect(await world.convenor.attempt(writeSection, { documentId, document })).toMatchObject({
      refusal: { code: 'assessments.frozen' },
    })
    expect(await world.convenor.attempt(freezeSection, { documentId })).toMatchObject({
      refusal: { code: 'assessments.frozen_already' },
    })
    const [entry] = await world.worker.sql`select convert_from(opening, 'UTF8') as opening
      from record_opening join record_entry using (act_id) where act = 'assessment.freeze_section'
      and thing_id = ${documentId}`
    expect(entry?.opening).toMatch(/"content.text_hash":.*"value":"[0-9a-f]{64}"/)
    await world.convenor.act(unfreezeSection, { documentId })
    expect((await assessmentOf(id)).sections[0]?.frozen).toBeNull()
    await world.convenor.act(writeSection, { documentId, document })
  })

  it('is the convenor’s alone', async () => {
    const drafter = await world.addMember('A drafter', null)
    const id = await world.openSituation([[drafter, 'drafter']])
    const { documentId } = await openIn(id)
    expect(await drafter.attempt(freezeSection, { documentId })).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(
      await drafter.attempt(writeSection, { documentId, document: saying('Mine.') }),
    ).toMatchObject({ ok: true })
  })
})

describe('naming a version', () => {
  it('keeps the words for ever, whatever is written after', async () => {
    const id = await world.openSituation()
    const { assessmentId, documentId } = await openIn(id)
    await world.convenor.act(writeSection, { documentId, document: saying('As agreed.') })
    const { versionId, hash } = await world.convenor.act(nameVersion, {
      assessmentId,
      name: 'Agreed',
    })
    await world.convenor.act(writeSection, { documentId, document: saying('Later.') })
    const version = await world.convenor.read(getVersion, { versionId })
    expect(version?.sections[0] && plainTextOf(version.sections[0].document)).toBe('As agreed.')
    expect(version?.hash).toBe(hash)
    expect(await world.convenor.read(listVersions, { situationId: id })).toMatchObject([
      { versionId, number: 1, name: 'Agreed', hash },
    ])
    expect(
      await world.convenor.attempt(nameVersion, { assessmentId, name: 'Agreed' }),
    ).toMatchObject({
      refusal: { code: 'assessments.name_taken' },
    })
    expect(await world.stranger.read(getVersion, { versionId })).toBeNull()
  })
})

describe('what snapshots take', () => {
  it('is every section with its hash, equal for equal words', async () => {
    const id = await world.openSituation()
    const { documentId } = await openIn(id)
    await world.convenor.act(writeSection, { documentId, document: saying('Twice the same.') })
    const [one] = await frozen(id)
    await world.convenor.act(writeSection, { documentId, document: saying('Twice the same.') })
    const sections = await frozen(id)
    expect(sections).toHaveLength(template.length)
    expect(sections[0]?.hash).toBe(one?.hash)
    expect(sections[0]?.sequence).toBeGreaterThan(one?.sequence ?? 0)
    expect(() => canonicalJson(sections)).not.toThrow()
  })

  it('is nothing to whoever may not see the situation', async () => {
    const seen = await world.app.database.transaction(async (tx) => {
      await setActor(tx, { kind: 'member', memberId: world.stranger.memberId })
      await tx.execute(sql`select 1`)
      return frozenText(tx, situationId)
    })
    expect(seen).toEqual([])
  })
})

const frozen = (id: string) =>
  world.app.database.transaction(async (tx) => {
    await setActor(tx, { kind: 'member', memberId: world.convenor.memberId })
    return frozenText(tx, id)
  })
