import { defineAct } from '#server/acts.ts'
import { proposeChanges } from '#server/documents/returned/propose-changes.ts'
import { situationOf } from '#server/platform/about.ts'
import { exportedBase } from './exported-base.ts'
import { hashText } from './hash-text.ts'
import { returnDocumentInput, returnDocumentOutput } from './return-document.schema.ts'
import { sectionAtHand } from './section-at-hand.ts'
import { writeForward } from './write-forward.ts'

/**
 * Takes back a file that left from here: what was changed in it, held against what it said when it
 * left, becomes suggestions of the member who brings it, on the text as it is now. Nothing of the text
 * is replaced, whoever wrote it meanwhile.
 */
export const returnDocument = defineAct({
  name: 'assessment.return_document',
  input: returnDocumentInput,
  output: returnDocumentOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, sections }) {
    const { memberId } = act.actor
    if (memberId === null) return act.refuse('common.not_entitled')
    // Always in one order, so that two who bring files at once do not wait for each other for ever.
    const inOrder = sections.toSorted((one, other) => (one.documentId < other.documentId ? -1 : 1))
    const nextStamp = () => ({ id: act.newId(), memberId, at: act.at.getTime() })
    const done = []
    for (const returned of inOrder) {
      const { documentId } = returned
      if ((await situationOf(act.tx, 'document', documentId)) !== situationId) {
        return act.refuse('exchange.other_text')
      }
      const exported = await exportedBase(act.tx, situationId, returned)
      if (exported === null) return act.refuse('exchange.other_text')
      const section = await sectionAtHand(act.tx, documentId)
      if (section === undefined) return act.refuse('common.not_found')
      const texts = { exported, returned: returned.document, present: section.text.document }
      const { document, changes } = proposeChanges(texts, nextStamp)
      if (changes.length === 0) continue
      if (section.freezeReason !== null) return act.refuse('assessments.frozen')
      const sequence = await writeForward(act, documentId, section, document)
      if (sequence === null) return act.refuse('common.changed_meanwhile')
      const suggestions = changes.length
      done.push({
        documentId,
        sequence,
        suggestions,
        exported: returned.sequence,
        hash: hashText(document),
      })
    }
    if (done.length === 0) return act.refuse('exchange.nothing_changed')

    return act.done({
      thing: { kind: 'situation', id: situationId },
      content: {
        sections: done.map(({ documentId, exported, sequence, suggestions, hash }) => ({
          ...{ document: documentId, exported_sequence: exported, sequence, suggestions },
          text_hash: hash,
        })),
      },
      output: {
        sections: done.map(({ documentId, sequence, suggestions }) => ({
          documentId,
          sequence,
          suggestions,
        })),
      },
    })
  },
})
