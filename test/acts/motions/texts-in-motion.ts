import { writeSection } from '#server/assessments/write-section.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { getAmendments } from '#server/motions/get-amendments.ts'
import { proposeAmendment } from '#server/motions/propose-amendment.ts'
import type { AmendmentChange } from '#server/motions/rules/voting-order.ts'
import type { Answer } from '#server/platform/act-types.ts'
import type { Hand, World } from '../../support/world.ts'
import type { motionsAtHand } from './motions-at-hand.ts'

/** The code of a refusal, or ok. */
export const why = async (answer: Promise<Answer<unknown>>) => {
  const given = await answer
  return given.ok ? 'ok' : given.refusal.code
}
export const saying = (...lines: string[]): TextNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})
export const original = [
  'Forty monitors go to the salt road.',
  'Justice pays.',
  'They report weekly.',
]

/** A motion with a text of these paragraphs, or of the original ones, and what there is to do with it. */
export const motionWithText = async (
  world: World,
  motions: ReturnType<typeof motionsAtHand>,
  ...lines: string[]
) => {
  const { motionId } = await motions.put()
  const { documentId } = await world.principals[0].act(openMotionText, { motionId })
  const write = (...words: string[]) =>
    world.convenor.act(writeSection, { documentId, document: saying(...words) })
  await write(...(lines.length > 0 ? lines : original))
  const read = async (by: Hand = world.convenor) => {
    const found = await by.read(getAmendments, { motionId })
    if (!found) throw new Error('there is no text')
    return found
  }
  const input = async (change: AmendmentChange, place: number, words: string[] = []) => ({
    ...{ motionId, change, place, reasons: 'It is better so.' },
    paragraphHash: (await read()).paragraphs[place - 1]?.hash ?? null,
    newText: change === 'delete' ? null : saying(...words),
  })

  return {
    ...{ motionId, documentId, write, read, input },
    propose: async (change: AmendmentChange, place: number, ...words: string[]) =>
      world.principals[1].act(proposeAmendment, await input(change, place, words)),
    words: async () => {
      const text = (await world.convenor.read(getMotion, { motionId }))?.text
      return text ? plainTextOf(text.document).split('\n') : []
    },
    vote: (id: string) => world.convenor.attempt(openBallot, motions.opening(id)),
  }
}
