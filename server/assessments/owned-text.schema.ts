import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'
import { textDocument } from './section-summary.schema.ts'

/** A text that stands on its own, as its page shows it: that of a motion, or a meeting's minutes. */
export const ownedTextRead = z.object({
  documentId: z.uuid(),
  title: z.string(),
  language: z.enum(['en', 'fr']),
  /** Why it is closed to writing; null while it is open. */
  frozen: z.string().nullable(),
  marking: z.enum(markings),
  sequence: z.number().int(),
  words: z.number().int(),
  /** SHA-256 (hex) of its canonical JSON. */
  textHash: z.string(),
  document: textDocument,
  mayWrite: z.boolean(),
  /** Accept and reject what others propose in it. */
  mayDecide: z.boolean(),
  mayFreeze: z.boolean(),
})
