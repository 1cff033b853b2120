import { defineAct } from '#server/acts.ts'
import type { Stamp } from '#server/documents/stamp.ts'
import { stampsOf } from '#server/documents/suggested.ts'
import { suggestionKey } from '#server/documents/suggestions-in.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { situationOf } from '#server/platform/about.ts'
import { hashText } from './hash-text.ts'
import { sectionAtHand } from './section-at-hand.ts'
import { writeForward } from './write-forward.ts'
import { writeSectionInput, writeSectionOutput } from './write-section.schema.ts'

/**
 * Writes a whole section at once, as a forward change by its author: what stood there stays in the log,
 * and whoever has the section open sees the change arrive. Suggestions in it are its author's own, or stand in
 * the section already: nobody proposes in another's name. For the exercise.
 */
export const writeSection = defineAct({
  name: 'assessment.write_section',
  input: writeSectionInput,
  output: writeSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, document }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (section.freezeReason !== null) return act.refuse('assessments.frozen')
    if (bringsForeign(document, section.text.document, act.actor.memberId)) {
      return act.refuse('common.not_entitled')
    }
    const sequence = await writeForward(act, documentId, section, document)
    if (sequence === null) return act.refuse('common.changed_meanwhile')

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title: section.title, sequence, text_hash: hashText(document) },
      output: { documentId, sequence },
    })
  },
})

function bringsForeign(document: TextNode, present: TextNode, memberId: string | null): boolean {
  const nameOf = (stamp: Stamp) => `${suggestionKey(stamp)} ${stamp.at}`
  const known = new Set(stampsOf(present).map(nameOf))
  return stampsOf(document).some(
    (stamp) => stamp.memberId !== memberId && !known.has(nameOf(stamp)),
  )
}
