import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { getAuthorship } from '#server/assessments/get-authorship.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const saying = (text: string): TextNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

it('says who wrote and who removed a passage, also after compaction, and to nobody outside', async () => {
  const { sections } = await world.convenor.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  const [first] = await world.app.query<{
    index: number
  }>`select max(index)::int as index from record_entry`
  await world.convenor.act(writeSection, { documentId, document: saying('Alpha') })
  await world.convenor.act(writeSection, { documentId, document: saying('Trunk') })
  const read = async (asOf?: number) => {
    const found = await world.convenor.read(getAuthorship, { documentId, removed: true }, asOf)
    return found?.blocks.flatMap(({ runs }) => runs) ?? []
  }

  const before = await read()
  expect(before.find(({ text }) => text === 'Trunk')).toMatchObject({
    memberId: world.convenor.memberId,
    name: expect.any(String),
    removed: null,
  })
  expect(before.find(({ text }) => text === 'Alpha')).toMatchObject({
    removed: { memberId: world.convenor.memberId, at: expect.any(String) },
  })
  const seeded = before.filter(({ memberId }) => memberId === null)
  expect(seeded.length).toBeGreaterThan(0)
  for (const run of seeded) expect(run.removed).not.toBeNull()
  expect((await read(first?.index)).every(({ removed }) => removed === null)).toBe(true)

  const rows = await world.app.query<{ content: Buffer }>`
    select content from read_document_updates(${documentId}, 0, 100)`
  const compacted = new Y.Doc()
  for (const { content } of rows) Y.applyUpdate(compacted, content)
  const state = Buffer.from(Y.encodeStateAsUpdate(compacted))
  await world.app.query`select keep_document_state(${documentId}, ${rows.length}, ${state})`
  // As another process finds it, which has nothing in memory.
  Reflect.deleteProperty(globalThis, 'focalpointReplaying')
  expect(await read()).toEqual(before)
  expect(await world.stranger.read(getAuthorship, { documentId })).toBeNull()
})
