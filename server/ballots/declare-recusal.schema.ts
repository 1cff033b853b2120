import { z } from 'zod'

export const declareRecusalInput = z.object({
  motionId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const declareRecusalOutput = z.object({ recusalId: z.uuid() })
