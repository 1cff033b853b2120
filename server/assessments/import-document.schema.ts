import { z } from 'zod'
import { undisputedDocument } from './section-summary.schema.ts'

export const importDocumentInput = z.object({
  /** The section whose end it is added to; an empty one says it from then on. */
  documentId: z.uuid(),
  document: undisputedDocument,
})
export const importDocumentOutput = z.object({
  documentId: z.uuid(),
  sequence: z.number().int(),
})
