import { z } from 'zod'

export const postponeActionPointInput = z.object({
  actionId: z.uuid(),
  dueOn: z.iso.date(),
  because: z.string().trim().min(1).max(2000),
})
export const postponeActionPointOutput = z.object({ actionId: z.uuid() })
