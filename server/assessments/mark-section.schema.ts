import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'

export const markSectionInput = z.object({
  documentId: z.uuid(),
  /** Null to share the assessment's again. */
  marking: z.enum(markings).nullable(),
})
export const markSectionOutput = z.object({ documentId: z.uuid(), marking: z.enum(markings) })
