import { z } from 'zod'

export const mergeMotionsInput = z.object({
  motionId: z.uuid(),
  /** The one that it is merged with. Its text comes second. */
  withId: z.uuid(),
  question: z.string().trim().min(1).max(1000),
})
export const mergeMotionsOutput = z.object({ motionId: z.uuid(), number: z.int() })
