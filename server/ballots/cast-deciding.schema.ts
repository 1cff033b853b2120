import { z } from 'zod'

export const castDecidingInput = z.object({
  ballotId: z.uuid(),
  choice: z.enum(['yes', 'no']),
  reason: z.string().trim().min(1).max(2000),
})
export const castDecidingOutput = z.object({
  ballotId: z.uuid(),
  verdict: z.enum(['adopted', 'rejected']),
})
