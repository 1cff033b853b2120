import { z } from 'zod'
import { confirmations } from './rules/decision-words.ts'

export const confirmDecisionInput = z
  .object({
    decisionId: z.uuid(),
    answer: z.enum(confirmations),
    text: z.string().trim().max(4000),
  })
  .refine(({ answer, text }) => answer === 'confirmed' || text !== '', { path: ['text'] })
export const confirmDecisionOutput = z.object({ decisionId: z.uuid() })
