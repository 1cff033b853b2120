import { z } from 'zod'

export const withdrawTripwireInput = z.object({
  tripwireId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const withdrawTripwireOutput = z.object({ tripwireId: z.uuid() })
