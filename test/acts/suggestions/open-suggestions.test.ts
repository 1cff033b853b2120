import { afterAll, beforeAll, expect, it } from 'vitest'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { frozenText } from '#server/assessments/frozen-text.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { importDocument } from '#server/assessments/import-document.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { returnDocument } from '#server/assessments/return-document.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { setActor } from '#server/platform/actor.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let situationId: string
let documentId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
  const opened = await world.convenor.act(openAssessment, { situationId })
  documentId = opened.sections[0]?.documentId ?? ''
})
afterAll(() => world.end())

const proposed = (memberId: string): TextNode => {
  const attrs = { id: 'first-1', memberId, at: 1_700_000_000_000 }
  return {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Six', marks: [{ type: 'deletion', attrs }] },
          { type: 'text', text: 'Seven hundred', marks: [{ type: 'insertion', attrs }] },
          { type: 'text', text: ' fled.' },
        ],
      },
    ],
  }
}

it('nobody proposes in another’s name, whichever act brings the text', async () => {
  const document = proposed(world.principals[0].memberId)
  const { convenor } = world
  expect(await convenor.attempt(writeSection, { documentId, document })).toMatchObject({
    refusal: { code: 'common.not_entitled' },
  })
  expect(await convenor.attempt(importDocument, { documentId, document })).toMatchObject({
    refusal: { code: 'common.invalid_input' },
  })
  const sections = [{ documentId, sequence: 1, hash: '0'.repeat(64), document }]
  expect(await convenor.attempt(returnDocument, { situationId, sections })).toMatchObject({
    refusal: { code: 'common.invalid_input' },
  })
})

it('proposals are read as proposed, count for no words, and are frozen with the text, said how many', async () => {
  const document = proposed(world.convenor.memberId)
  await world.convenor.act(writeSection, { documentId, document })
  const read = await world.convenor.read(getAssessment, { situationId })
  expect(read?.sections[0]).toMatchObject({ document, words: 2 })
  expect(read?.may.decide).toBe(true)
  const other = await world.principals[0].read(getAssessment, { situationId })
  expect(other?.may).toMatchObject({ write: true, decide: false })

  await world.convenor.act(freezeSection, { documentId })
  const [entry] = await world.worker.sql`select convert_from(opening, 'UTF8') as opening
    from record_opening join record_entry using (act_id) where act = 'assessment.freeze_section'
    and thing_id = ${documentId}`
  expect(entry?.opening).toMatch(/"content.open_suggestions":[^}]*"value":1/)
  const [frozen] = await world.app.database.transaction(async (tx) => {
    await setActor(tx, { kind: 'member', memberId: world.convenor.memberId })
    return frozenText(tx, situationId)
  })
  expect(frozen?.document).toEqual(document)
})
