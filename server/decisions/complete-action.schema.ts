import { z } from 'zod'

export const completeActionInput = z.object({
  actionId: z.uuid(),
  /** What came of it. */
  outcome: z.string().trim().min(1).max(2000),
})
export const completeActionOutput = z.object({ actionId: z.uuid() })
