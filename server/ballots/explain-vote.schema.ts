import { z } from 'zod'

export const explainVoteInput = z.object({
  ballotId: z.uuid(),
  text: z.string().trim().min(1).max(4000),
})
export const explainVoteOutput = z.object({ explanationId: z.uuid() })
