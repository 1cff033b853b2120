import { z } from 'zod'
import { undisputedDocument } from './section-summary.schema.ts'

/** A section as it came back in a file: what it was when it was exported, and what it says now. */
export const returnedSection = z.object({
  documentId: z.uuid(),
  /** The sequence of its log at which it was exported, and the hash of what it said there. */
  sequence: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  document: undisputedDocument,
})

export const returnDocumentInput = z.object({
  situationId: z.uuid(),
  sections: z.array(returnedSection).min(1).max(50),
})
export const returnDocumentOutput = z.object({
  sections: z.array(
    z.object({
      documentId: z.uuid(),
      sequence: z.number().int(),
      suggestions: z.number().int(),
    }),
  ),
})
