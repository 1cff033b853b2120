import { z } from 'zod'

export const answerCorrectionInput = z
  .object({
    correctionId: z.uuid(),
    answer: z.enum(['accepted', 'declined']),
    reasons: z.string().trim().max(2000),
  })
  // Whoever is told no is told why.
  .refine(({ answer, reasons }) => answer === 'accepted' || reasons !== '', { path: ['reasons'] })
export const answerCorrectionOutput = z.object({ correctionId: z.uuid() })
