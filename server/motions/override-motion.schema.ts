import { z } from 'zod'
import { saidWords } from './said-words.schema.ts'

export const overrideMotionInput = z.object({
  motionId: z.uuid(),
  /** Where the motion stands from then on. */
  to: z.enum(['put', 'seconded', 'discussed']),
  reason: saidWords,
})
export const overrideMotionOutput = z.object({ motionId: z.uuid() })
