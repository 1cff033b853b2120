import { afterAll, beforeAll, expect, test } from 'vitest'
import { anchorGrownTexts } from '#server/assessments/anchor-grown-texts.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

test('what was typed is entered into the record once, whenever a text has grown', async () => {
  const situationId = await world.openSituation()
  const { sections } = await world.convenor.act(openAssessment, { situationId })
  expect(await anchorGrownTexts(world.worker)).toBe(sections.length)
  expect(await anchorGrownTexts(world.worker)).toBe(0)

  const documentId = sections[0]?.documentId ?? ''
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'It began on Tuesday.' }] }
  const document = { type: 'doc', content: [paragraph] }
  const { sequence } = await world.convenor.act(writeSection, { documentId, document })
  expect(await anchorGrownTexts(world.worker)).toBe(1)

  const anchors = await world.worker.sql<{ sequence: string; head: string; kept: string }[]>`
    select a.sequence, a.head, encode(u.hash, 'hex') as kept
    from text_anchor a join document_update u on u.document_id = a.document_id and u.sequence = a.sequence
    where a.document_id = ${documentId} order by a.sequence`
  expect(anchors.map((anchor) => Number(anchor.sequence))).toEqual([1, sequence])
  expect(anchors.every(({ head, kept }) => head === kept)).toBe(true)
})

test('nobody but the worker enters texts', async () => {
  const { anchorTexts } = await import('#server/assessments/anchor-texts.ts')
  const situationId = await world.openSituation()
  const answer = await world.convenor.attempt(anchorTexts, { situationId })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_entitled' } })
})
