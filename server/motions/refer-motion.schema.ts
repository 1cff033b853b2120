import { z } from 'zod'
import { day, saidWords } from './said-words.schema.ts'

export const referMotionInput = z.object({
  motionId: z.uuid(),
  /** To a ministry; null for the drafters of the situation. */
  ministryId: z.uuid().nullable(),
  asked: saidWords,
  dueOn: day,
})
export const referMotionOutput = z.object({ motionId: z.uuid() })
