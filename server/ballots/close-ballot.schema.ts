import { z } from 'zod'

export const closeBallotInput = z.object({
  ballotId: z.uuid(),
  /** Why it is closed although votes are outstanding; recorded only where it is needed. */
  ruling: z.string().trim().max(2000).nullable(),
})
export const closeBallotOutput = z.object({
  ballotId: z.uuid(),
  /** What it came to, or comes to if every vote that waits for confirmation is confirmed. */
  verdict: z.enum(['adopted', 'rejected', 'no_decision', 'inquorate']),
  /** How many votes wait for their ministry's confirmation. */
  pending: z.int(),
})
