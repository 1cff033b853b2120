import { documentFreeze } from '#db/schema/document-freeze.ts'
import { defineAct } from '#server/acts.ts'
import { countSuggestions } from '#server/documents/count-suggestions.ts'
import { situationOf } from '#server/platform/about.ts'
import { freezeSectionInput, freezeSectionOutput } from './freeze-section.schema.ts'
import { sectionAtHand } from './section-at-hand.ts'

/**
 * Closes a section to writing, and fixes in the record what it says and every update that made it.
 * Whoever is typing in it is told within a second, and what they have not sent stays with them to copy.
 */
export const freezeSection = defineAct({
  name: 'assessment.freeze_section',
  input: freezeSectionInput,
  output: freezeSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (section.freezeReason !== null) return act.refuse('assessments.frozen_already')
    const { sequence, head, hash, document } = section.text
    await act.tx.insert(documentFreeze).values({
      ...{ id: documentId, situationId: section.situationId, reason: 'convenor' },
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        title: section.title,
        sequence,
        text_hash: hash,
        // They are in the text and in its hash, undecided, for as long as it is closed.
        open_suggestions: countSuggestions(document),
        log_hash: Buffer.from(head).toString('hex'),
      },
      output: { documentId, sequence },
    })
  },
})
