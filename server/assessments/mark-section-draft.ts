import { documentReady } from '#db/schema/document-ready.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { markSectionReadyInput, markSectionReadyOutput } from './mark-section-ready.schema.ts'
import { mayTurn } from './may-say-ready.ts'
import { sectionAtHand } from './section-at-hand.ts'

/** Says that a section is a draft again: nobody is asked to agree until it is ready. What was agreed stays on record. */
export const markSectionDraft = defineAct({
  name: 'assessment.mark_section_draft',
  input: markSectionReadyInput,
  output: markSectionReadyOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (!(await mayTurn(act.tx, act.actor, documentId))) return act.refuse('sections.not_yours')
    if (!(await endVersion(act, documentReady, documentId)))
      return act.refuse('sections.draft_already')
    const { sequence } = section.text

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title: section.title, sequence },
      output: { documentId, sequence },
    })
  },
})
