import { z } from 'zod'

export const settleChoiceInput = z.object({ ballotId: z.uuid() })
export const settleChoiceOutput = z.object({
  ballotId: z.uuid(),
  verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']),
})
