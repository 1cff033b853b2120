import { z } from 'zod'

export const confirmVoteInput = z.object({
  ballotId: z.uuid(),
  stands: z.boolean(),
  reason: z.string().trim().max(2000),
})
export const confirmVoteOutput = z.object({ voteId: z.uuid() })
