import { z } from 'zod'
import { textDocument } from './section-summary.schema.ts'

/** Name and version of a named version's bytes. Permanent: the record holds their hash. */
export const versionFormat = 'focalpoint.text/1'

/** A named version, as its bytes say it. */
export const versionContent = z.object({
  format: z.literal(versionFormat),
  sections: z.array(
    z.object({
      documentId: z.uuid(),
      title: z.string(),
      sequence: z.number().int(),
      hash: z.string(),
      document: textDocument,
    }),
  ),
})
