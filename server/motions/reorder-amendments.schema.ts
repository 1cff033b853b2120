import { z } from 'zod'
import { saidWords } from './said-words.schema.ts'

export const reorderAmendmentsInput = z.object({
  /** The motion whose amendments are voted on. */
  motionId: z.uuid(),
  /** Every amendment that awaits its ballot, in the order in which they are voted on. */
  order: z.array(z.uuid()).min(2).max(200),
  reason: saidWords,
})
export const reorderAmendmentsOutput = z.object({ motionId: z.uuid() })
