import { z } from 'zod'
import { markings } from '#server/situations/rules/markings.ts'

export const markEvidenceInput = z.object({
  evidenceId: z.uuid(),
  /** Null to share the situation's again. */
  marking: z.enum(markings).nullable(),
  reason: z.string().trim().min(1).max(2000),
})
export const markEvidenceOutput = z.object({ evidenceId: z.uuid(), marking: z.enum(markings) })
