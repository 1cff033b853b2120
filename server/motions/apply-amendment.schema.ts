import { z } from 'zod'

export const applyAmendmentInput = z.object({ motionId: z.uuid() })
export const applyAmendmentOutput = z.object({
  motionId: z.uuid(),
  /** What the text has become, as SHA-256 (hex). */
  textHash: z.string(),
})
