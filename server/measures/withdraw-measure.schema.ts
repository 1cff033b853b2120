import { z } from 'zod'

export const withdrawMeasureInput = z.object({
  measureId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const withdrawMeasureOutput = z.object({ measureId: z.uuid() })
