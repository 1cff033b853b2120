import { z } from 'zod'

export const castVoteInput = z.object({
  ballotId: z.uuid(),
  choice: z.enum(['yes', 'no', 'abstain']),
  explanation: z.string().trim().max(4000),
  /** Cast ad referendum: the ministry has yet to confirm it. */
  provisional: z.boolean().default(false),
})
export const castVoteOutput = z.object({
  voteId: z.uuid(),
  capacity: z.enum(['principal', 'deputy']),
  /** SHA-256 of what was voted on, hexadecimal. */
  snapshot: z.string(),
})
