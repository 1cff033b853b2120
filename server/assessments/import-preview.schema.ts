import { z } from 'zod'

/** What a file would do to one section. */
export const importPreview = z.object({
  documentId: z.uuid(),
  title: z.string(),
  isClosed: z.boolean(),
  /** False for a section that never said what the file claims: it left from elsewhere. */
  isKnown: z.boolean(),
  changes: z.array(
    z.object({
      /** What stands before it, at most some sixty letters. */
      before: z.string(),
      deleted: z.string(),
      inserted: z.string(),
    }),
  ),
})
