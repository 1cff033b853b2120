import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { document } from '#db/schema/document.ts'
import { documentFreeze } from '#db/schema/document-freeze.ts'
import { proposeChanges } from '#server/documents/returned/propose-changes.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { exportedBase } from './exported-base.ts'
import { importPreview } from './import-preview.schema.ts'
import { inAssessment } from './in-assessment.ts'
import { readText } from './read-text.ts'
import { returnedSection } from './return-document.schema.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * What a file would do to each text, without doing it: the suggestions that a returned file would make, in the
 * assessment or wherever it left from. Asked without sections, where a text may be added at all.
 */
export const previewImport = defineRead({
  name: 'assessment.preview_import',
  input: z.object({
    situationId: z.uuid(),
    /** The text at hand, where it is no section of the assessment. */
    documentId: z.uuid().optional(),
    sections: z.array(returnedSection).max(50),
  }),
  output: z.array(importPreview),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx }, { situationId, documentId: atHand, sections }) {
    // A file knows where it left from, wherever it is brought.
    const named = [...(atHand ? [atHand] : []), ...sections.map(({ documentId }) => documentId)]
    const here = atHand === undefined ? inAssessment(situationId) : undefined
    const rows = await tx
      .select({ documentId: document.id, title: document.title, frozen: documentFreeze.reason })
      .from(document)
      .leftJoin(
        documentFreeze,
        and(eq(documentFreeze.id, document.id), isNull(documentFreeze.endedBy)),
      )
      .where(and(eq(document.situationId, situationId), or(here, inArray(document.id, named))))
      .orderBy(asc(document.place))
    const previews: z.input<typeof importPreview>[] = []
    for (const { documentId, title, frozen } of rows) {
      const about = { documentId, title, isClosed: frozen !== null }
      const returned = sections.find((section) => section.documentId === documentId)
      const exported = returned && (await exportedBase(tx, situationId, returned))
      if (!returned || !exported) {
        previews.push({ ...about, isKnown: returned === undefined, changes: [] })
        continue
      }
      const { document: present } = await readText(tx, documentId)
      const texts = { exported, returned: returned.document, present }
      const stamp = () => ({ id: 'preview', memberId: nobody, at: 0 })
      previews.push({ ...about, isKnown: true, changes: proposeChanges(texts, stamp).changes })
    }
    return previews
  },
})
