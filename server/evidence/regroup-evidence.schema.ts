import { z } from 'zod'

/** Where its origin lies: its own, unknown, with another piece of evidence, or as derived (null). */
export const regroupEvidenceInput = z.object({
  evidenceId: z.uuid(),
  to: z.union([z.literal('own'), z.literal('unknown'), z.uuid()]).nullable(),
  reason: z.string().trim().min(1).max(2000),
})
export const regroupEvidenceOutput = z.object({ evidenceId: z.uuid() })
