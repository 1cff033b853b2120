import { defineAct } from '#server/acts.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { countWords } from '#server/documents/to-text.ts'
import { situationOf } from '#server/platform/about.ts'
import { hashText } from './hash-text.ts'
import { importDocumentInput, importDocumentOutput } from './import-document.schema.ts'
import { sectionAtHand } from './section-at-hand.ts'
import { writeForward } from './write-forward.ts'

/**
 * Adds a text from a file to a section: at its end, or as all that it says where it is empty. A change
 * like any other, by the member who brought the file; what stood there stays.
 */
export const importDocument = defineAct({
  name: 'assessment.import_document',
  input: importDocumentInput,
  output: importDocumentOutput,
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform(act, { documentId, document }) {
    const section = await sectionAtHand(act.tx, documentId)
    if (section === undefined) return act.refuse('common.not_found')
    if (section.freezeReason !== null) return act.refuse('assessments.frozen')
    const added = document.content ?? []
    if (added.length === 0) return act.refuse('exchange.nothing_in_it')
    const present = section.text.document.content ?? []
    const isEmpty = present.every(isEmptyLine)
    const whole: TextNode = { type: 'doc', content: isEmpty ? added : [...present, ...added] }
    const sequence = await writeForward(act, documentId, section, whole)
    if (sequence === null) return act.refuse('common.changed_meanwhile')

    return act.done({
      thing: { kind: 'document', id: documentId },
      content: {
        title: section.title,
        sequence,
        words: countWords(document),
        text_hash: hashText(whole),
      },
      output: { documentId, sequence },
    })
  },
})

const isEmptyLine = ({ type, content }: TextNode): boolean =>
  type === 'paragraph' && content === undefined
