import { z } from 'zod'

export const askReviewInput = z.object({ documentId: z.uuid(), memberId: z.uuid() })
export const askReviewOutput = z.object({ reviewId: z.uuid() })
