import { openAssessment } from '#server/assessments/open-assessment.ts'
import { readText } from '#server/assessments/read-text.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { positionsOf, wordsOf } from '#server/documents/passages.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { setActor } from '#server/platform/actor.ts'
import type { World } from '../../support/world.ts'

/** A text of these paragraphs. */
export const saying = (...paragraphs: string[]): TextNode => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

/** Opens the assessment of a situation and writes its first section. Gives the section's id. */
export const writeFirst = async (world: World, situationId: string, ...paragraphs: string[]) => {
  const { sections } = await world.convenor.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  await world.convenor.act(writeSection, { documentId, document: saying(...paragraphs) })
  return documentId
}

/** The relative positions, in base64, of these words in the committed text, as a browser would send them. */
export const passageOf = (world: World, documentId: string, quote: string) =>
  world.app.database.transaction(async (tx) => {
    await setActor(tx, { kind: 'member', memberId: world.convenor.memberId })
    const words = wordsOf((await readText(tx, documentId)).state())
    const from = words.text.indexOf(quote)
    const positions = from < 0 ? null : positionsOf(words, { from, to: from + quote.length })
    if (positions === null) throw new Error(`“${quote}” is not in the text`)
    return {
      start: Buffer.from(positions.start).toString('base64'),
      end: Buffer.from(positions.end).toString('base64'),
    }
  })
