import { and, eq, isNull } from 'drizzle-orm'
import { documentReady } from '#db/schema/document-ready.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { markSectionReadyInput, markSectionReadyOutput } from './mark-section-ready.schema.ts'
import { mayTurn } from './may-say-ready.ts'
import { sectionAtHand } from './section-at-hand.ts'

/** Says that a section is ready: from now on the ministries are asked to agree to it. It stays open to writing. */
export const markSectionReady = defineAct({
  name: 'assessment.mark_section_ready',
  input: markSectionReadyInput,
  output: markSectionReadyOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const { tx, actor } = act
    const section = await sectionAtHand(tx, documentId)
    if (section?.assessmentId == null) return act.refuse('common.not_found')
    if (!(await mayTurn(tx, actor, documentId))) return act.refuse('sections.not_yours')
    const [ready] = await tx
      .select({ id: documentReady.id })
      .from(documentReady)
      .where(and(eq(documentReady.id, documentId), isNull(documentReady.endedBy)))
    if (ready) return act.refuse('sections.ready_already')
    const { sequence, hash: textHash } = section.text
    const { situationId, title } = section
    await tx
      .insert(documentReady)
      .values({ id: documentId, situationId, sequence, textHash, madeBy: act.id })

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title, sequence, text_hash: textHash },
      output: { documentId, sequence },
    })
  },
})
