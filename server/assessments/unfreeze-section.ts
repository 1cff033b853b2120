import { documentFreeze } from '#db/schema/document-freeze.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { freezeSectionInput, freezeSectionOutput } from './freeze-section.schema.ts'
import { isVotedOn } from './is-voted-on.ts'
import { sectionAtHand } from './section-at-hand.ts'

/**
 * Opens a text to writing again. Whoever kept unsent words in it sends them at once. The text of a motion
 * stays closed while it is voted on, and for good once that decided it; minutes, from their circulation.
 */
export const unfreezeSection = defineAct({
  name: 'assessment.unfreeze_section',
  input: freezeSectionInput,
  output: freezeSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (section.freezeReason === null) return act.refuse('assessments.not_frozen')
    if (section.freezeReason === 'circulated' || section.freezeReason === 'approved') {
      return act.refuse('minutes.frozen')
    }
    if (await isVotedOn(act.tx, documentId)) return act.refuse('assessments.frozen_by_ballot')
    await endVersion(act, documentFreeze, documentId)
    const { sequence } = section.text

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title: section.title, sequence },
      output: { documentId, sequence },
    })
  },
})
