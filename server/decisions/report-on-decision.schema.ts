import { z } from 'zod'
import { progresses } from './rules/decision-words.ts'

export const reportOnDecisionInput = z.object({
  decisionId: z.uuid(),
  progress: z.enum(progresses),
  text: z.string().trim().min(1).max(8000),
  /** The last day that it covers. */
  coversUntil: z.iso.date(),
})
export const reportOnDecisionOutput = z.object({ reportId: z.uuid(), number: z.int() })
