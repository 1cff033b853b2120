import { z } from 'zod'

export const giveReviewInput = z.object({
  reviewId: z.uuid(),
  words: z.string().trim().min(1).max(4_000),
})
export const giveReviewOutput = z.object({ reviewId: z.uuid() })
