import { z } from 'zod'

export const withdrawSeriousRiskInput = z.object({
  seriousRiskId: z.uuid(),
  reason: z.string().trim().min(1).max(4000),
})
export const withdrawSeriousRiskOutput = z.object({ seriousRiskId: z.uuid() })
