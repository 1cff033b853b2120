import { z } from 'zod'
import { day, saidWords } from './said-words.schema.ts'

export const adjournMotionInput = z.object({
  motionId: z.uuid(),
  /** To a day or to a meeting: exactly one of the two. */
  until: day.nullable(),
  meetingId: z.uuid().nullable(),
  reason: saidWords,
})
export const adjournMotionOutput = z.object({ motionId: z.uuid() })
