import { z } from 'zod'

export const retireWitnessInput = z.object({
  witnessId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const retireWitnessOutput = z.object({ witnessId: z.uuid() })
