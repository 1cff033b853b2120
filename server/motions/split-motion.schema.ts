import { z } from 'zod'

export const splitMotionInput = z.object({
  motionId: z.uuid(),
  /** The motions that come of it; each paragraph of the text, from 1, goes into at least one of them. */
  parts: z
    .array(
      z.object({
        question: z.string().trim().min(1).max(1000),
        paragraphs: z.array(z.int().min(1)).max(10_000),
      }),
    )
    .min(2)
    .max(10),
})
export const splitMotionOutput = z.object({ motionIds: z.array(z.uuid()) })
