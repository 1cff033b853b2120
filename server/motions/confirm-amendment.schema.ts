import { z } from 'zod'

export const confirmAmendmentInput = z.object({
  /** The motion that the amendment is. */
  motionId: z.uuid(),
  /** The paragraph that it is about from now on, and its hash as it was read. */
  place: z.int().min(1).max(10_000),
  paragraphHash: z.string().regex(/^[0-9a-f]{64}$/),
})
export const confirmAmendmentOutput = z.object({ motionId: z.uuid() })
