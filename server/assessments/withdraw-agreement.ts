import { sectionAgreement } from '#db/schema/section-agreement.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { agreementOf } from './agreement-of.ts'
import { sectionAtHand } from './section-at-hand.ts'
import { withdrawAgreementInput, withdrawAgreementOutput } from './withdraw-agreement.schema.ts'

/** Takes the agreement of the actor's ministry back, to whichever text it was given. The record keeps both. */
export const withdrawAgreement = defineAct({
  name: 'assessment.withdraw_agreement',
  input: withdrawAgreementInput,
  output: withdrawAgreementOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId }) {
    const { tx, actor } = act
    const section = await sectionAtHand(tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    const { ministryId } = actor
    const given = ministryId === null ? undefined : await agreementOf(tx, documentId, ministryId)
    if (given === undefined) return act.refuse('sections.not_agreed')
    await endVersion(act, sectionAgreement, given.id)

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: { title: section.title, ministry: ministryId, text_hash: given.textHash },
      output: { documentId },
    })
  },
})
