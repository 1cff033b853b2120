import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { comparePoints } from '#server/assessments/compare-points.ts'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { getPoint } from '#server/assessments/get-point.ts'
import { listHistory } from '#server/assessments/list-history.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { restoreVersion } from '#server/assessments/restore-version.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { textRoot } from '#server/documents/schema.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { saying } from '../../rules/documents/any-text.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'

let world: World
let drafter: Hand
beforeAll(async () => {
  world = await makeWorld()
  drafter = await world.addMember('A drafter', null)
})
afterAll(() => world.end())

const begin = async () => {
  const situationId = await world.openSituation([[drafter, 'drafter']])
  const { assessmentId, sections } = await drafter.act(openAssessment, { situationId })
  const [one, other] = sections
  if (!one || !other) throw new Error('an assessment has sections')
  return { situationId, assessmentId, first: one.documentId, second: other.documentId }
}

/** An instant so many minutes after the world began: later than all that acts did. */
const began = Date.now() + 3_600_000
const minute = (after: number) => new Date(began + after * 60_000).toISOString()

/** Writes lines as the realtime process logs them: a paragraph a row, at these minutes. */
const type = async (hand: Hand, documentId: string, minutes: readonly number[]) => {
  const sql = postgres(world.database.superuserUrl, { max: 1 })
  for (const after of minutes) {
    const text = new Y.Doc()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(`Minute ${after}.`)])
    text.getXmlFragment(textRoot).insert(0, [paragraph])
    await sql`
      with grown as (update document set sequence = sequence + 1 where id = ${documentId} returning sequence)
      insert into document_update (document_id, sequence, member_id, connection_id, at, content, hash)
      select ${documentId}, sequence, ${hand.memberId}, gen_random_uuid(), ${minute(after)},
        ${Buffer.from(Y.encodeStateAsUpdate(text))}, ${Buffer.alloc(32)} from grown`
  }
  await sql.end()
}

const textAt = async (situationId: string, point: string, documentId: string) => {
  const found = await drafter.read(getPoint, { situationId, point })
  const section = found?.sections.find((one) => one.documentId === documentId)
  return section && plainTextOf(section.document)
}

describe('the timeline', () => {
  it('tells who wrote in which section from when to when, and what was done, the latest first', async () => {
    const { situationId, assessmentId, first, second } = await begin()
    await drafter.act(writeSection, { documentId: first, document: saying('Imported.') })
    const { versionId } = await drafter.act(nameVersion, { assessmentId, name: 'Agreed' })
    await world.convenor.act(freezeSection, { documentId: second })
    await type(drafter, first, [0, 5, 9])
    await type(world.convenor, first, [10])
    await type(drafter, first, [30, 31])

    const { entries } = (await drafter.read(listHistory, { situationId })) ?? { entries: [] }
    const told = entries.map(({ name, section, act, from, until }) => [
      name,
      section?.documentId ?? null,
      act?.name ?? `${(Date.parse(from) - began) / 60_000}-${(Date.parse(until) - began) / 60_000}`,
    ])
    expect(told).toEqual([
      ['A drafter', first, '30-31'],
      ['Focal Point', first, '10-10'],
      ['A drafter', first, '0-9'],
      ['Focal Point', second, 'assessment.freeze_section'],
      ['A drafter', null, 'assessment.name_version'],
      ['A drafter', first, 'assessment.write_section'],
      ['A drafter', null, 'assessment.open'],
    ])
    expect(entries[4]?.act?.subject).toBe('Agreed')

    const lines = (await textAt(situationId, entries[2]?.point ?? '', first))?.split('\n')
    expect(lines?.sort()).toEqual(['Imported.', 'Minute 0.', 'Minute 5.', 'Minute 9.'])
    expect(await textAt(situationId, entries[5]?.point ?? '', first)).toBe('Imported.')
    expect(await textAt(situationId, versionId, first)).toBe('Imported.')
    expect(await textAt(situationId, 'now', first)).toContain('Minute 31.')
    const earlier = await drafter.read(listHistory, { situationId, before: minute(9) })
    expect(earlier?.entries).toHaveLength(5)
  })

  it('goes on where one look ends, however much was typed, and leaves nothing out', async () => {
    const { situationId, first } = await begin()
    const sql = postgres(world.database.superuserUrl, { max: 1 })
    await sql`
      insert into document_update (document_id, sequence, member_id, connection_id, at, content, hash)
      select ${first}, n + 1, ${drafter.memberId}, gen_random_uuid(),
        ${minute(0)}::timestamptz + make_interval(secs => n), '', ${Buffer.alloc(32)}
      from generate_series(1, 12000) n`
    await sql.end()
    const pages = []
    let before: string | undefined
    do {
      const page = await drafter.read(listHistory, { situationId, before })
      pages.push((page?.entries ?? []).map(({ act, from }) => act?.name ?? from))
      before = page?.next ?? undefined
    } while (before !== undefined && pages.length < 9)
    const second = (n: number) => new Date(began + n * 1_000).toISOString().replace('Z', '000Z')
    expect(pages).toEqual([[second(7_001)], [second(2_002)], [second(1), 'assessment.open']])
  })

  it('is hidden from whoever may not see the situation, with every point of it', async () => {
    const { situationId, assessmentId } = await begin()
    const { versionId } = await drafter.act(nameVersion, { assessmentId, name: 'One' })
    const elsewhere = await world.openSituation([[drafter, 'drafter']])
    expect(await world.stranger.read(listHistory, { situationId })).toBeNull()
    expect(await world.stranger.read(getPoint, { situationId, point: 'now' })).toBeNull()
    expect(
      await world.stranger.read(comparePoints, { situationId, from: versionId, to: 'now' }),
    ).toBeNull()
    // A version is a point of its own situation and of no other.
    await drafter.act(openAssessment, { situationId: elsewhere })
    expect(await drafter.read(getPoint, { situationId: elsewhere, point: versionId })).toBeNull()
  })
})

describe('comparing two points', () => {
  it('tells the words that changed, section by section', async () => {
    const { situationId, assessmentId, first } = await begin()
    await drafter.act(writeSection, { documentId: first, document: saying('Two villages burned.') })
    const { versionId } = await drafter.act(nameVersion, { assessmentId, name: 'Before' })
    const document = saying('Three villages burned.')
    await drafter.act(writeSection, { documentId: first, document })
    const compared = await drafter.read(comparePoints, { situationId, from: versionId, to: 'now' })
    const tallies = compared?.sections.map(({ tally }) => tally)
    expect(tallies?.[0]).toEqual({ added: 1, removed: 1, moved: 0, form: 0 })
    expect(tallies?.slice(1).every(({ added, removed }) => added + removed === 0)).toBe(true)
    expect(compared?.mayRestore).toBe(true)
  })
})

describe('restoring an earlier text', () => {
  it('is a change like any other: forward, in the log and in the record, with its reason', async () => {
    const { situationId, assessmentId, first } = await begin()
    const kept = 'This passage stays where it is and as it is.'
    await drafter.act(writeSection, { documentId: first, document: saying(kept, 'Then.') })
    const { versionId } = await drafter.act(nameVersion, { assessmentId, name: 'Then' })
    await world.convenor.act(writeSection, { documentId: first, document: saying(kept, 'Now.') })
    const restored = await world.convenor.attempt(restoreVersion, {
      ...{ documentId: first, point: versionId },
      reason: 'Agreed in the meeting',
    })
    expect(restored).toMatchObject({ ok: true, output: { sequence: 4 } })
    expect(await textAt(situationId, 'now', first)).toBe(`${kept}\nThen.`)
    const log = await world.worker.sql<{ member_id: string | null; content: Buffer }[]>`
      select member_id, content from document_update where document_id = ${first} order by sequence`
    expect(log.map((row) => row.member_id)).toEqual([
      null,
      drafter.memberId,
      world.convenor.memberId,
      world.convenor.memberId,
    ])
    expect(log[3]?.content.includes('This passage')).toBe(false)
    const { entries } = (await drafter.read(listHistory, { situationId })) ?? { entries: [] }
    expect(entries[0]).toMatchObject({
      name: 'Focal Point',
      act: { name: 'assessment.restore_version' },
    })
    const again = { documentId: first, point: versionId, reason: 'Again' }
    expect(await drafter.attempt(restoreVersion, again)).toMatchObject({
      refusal: { code: 'history.says_it_already' },
    })
  })

  it('is for the convenor and drafters, and not in a closed section', async () => {
    const { situationId, assessmentId, first } = await begin()
    const { versionId } = await drafter.act(nameVersion, { assessmentId, name: 'Empty' })
    await drafter.act(writeSection, { documentId: first, document: saying('Words.') })
    const input = { documentId: first, point: versionId, reason: 'To begin again' }
    const [principal] = world.principals
    expect(await principal.attempt(restoreVersion, input)).toMatchObject({
      refusal: { code: 'common.not_entitled' },
    })
    expect(await world.stranger.attempt(restoreVersion, input)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    await world.convenor.act(freezeSection, { documentId: first })
    expect(await drafter.attempt(restoreVersion, input)).toMatchObject({
      refusal: { code: 'assessments.frozen' },
    })
    expect(await textAt(situationId, 'now', first)).toBe('Words.')
  })
})
