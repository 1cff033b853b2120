import { z } from 'zod'

export const settleBallotInput = z.object({ ballotId: z.uuid() })
export const settleBallotOutput = z.object({
  ballotId: z.uuid(),
  verdict: z.enum(['adopted', 'rejected', 'no_decision', 'inquorate']),
})
