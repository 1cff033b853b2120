import { z } from 'zod'

export const completeActionPointInput = z.object({
  actionId: z.uuid(),
  /** What came of it. */
  outcome: z.string().trim().min(1).max(2000),
})
export const completeActionPointOutput = z.object({ actionId: z.uuid() })
