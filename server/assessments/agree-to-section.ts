import { and, eq, isNull } from 'drizzle-orm'
import { documentReady } from '#db/schema/document-ready.ts'
import { sectionAgreement } from '#db/schema/section-agreement.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { agreeToSectionInput, agreeToSectionOutput } from './agree-to-section.schema.ts'
import { agreementOf } from './agreement-of.ts'
import { sectionAtHand } from './section-at-hand.ts'

/**
 * Agrees to a section for the actor's ministry, as it was read: the record keeps the hash of its text and of
 * every change that made it. A later text needs another agreement, which takes this one's place.
 */
export const agreeToSection = defineAct({
  name: 'assessment.agree_to_section',
  input: agreeToSectionInput,
  output: agreeToSectionOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, textHash }) {
    const { tx, actor } = act
    const section = await sectionAtHand(tx, documentId)
    if (section?.assessmentId == null || actor.memberId === null)
      return act.refuse('common.not_found')
    const { ministryId, memberId } = actor
    if (ministryId === null) return act.refuse('sections.no_ministry')
    const [ready] = await tx
      .select({ id: documentReady.id })
      .from(documentReady)
      .where(and(eq(documentReady.id, documentId), isNull(documentReady.endedBy)))
    if (!ready) return act.refuse('sections.not_ready')
    const { sequence, head, hash } = section.text
    if (hash !== textHash) return act.refuse('sections.text_changed')
    const given = await agreementOf(tx, documentId, ministryId)
    if (given?.textHash === textHash) return act.refuse('sections.agreed_already')
    if (given) await endVersion(act, sectionAgreement, given.id)
    const { id } = await act.newThing({ kind: 'section_agreement', documentId })
    const { situationId, title } = section
    await tx.insert(sectionAgreement).values({
      ...{ id, situationId, documentId, ministryId, memberId, sequence, textHash },
      madeBy: act.id,
    })

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        ...{ title, ministry: ministryId, sequence, text_hash: textHash },
        log_hash: Buffer.from(head).toString('hex'),
      },
      output: { documentId, sequence },
    })
  },
})
