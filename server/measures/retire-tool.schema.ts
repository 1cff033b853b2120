import { z } from 'zod'

export const retireToolInput = z.object({
  ownToolId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const retireToolOutput = z.object({ ownToolId: z.uuid() })
