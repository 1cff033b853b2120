import { z } from 'zod'

export const closeChoiceInput = z.object({
  ballotId: z.uuid(),
  /** Why it is closed although votes are outstanding; recorded only where it is needed. */
  ruling: z.string().trim().max(2000).nullable(),
})
export const closeChoiceOutput = z.object({
  ballotId: z.uuid(),
  verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']),
  /** How many ministries have yet to confirm their vote; while there are any, the verdict is not final. */
  pending: z.int(),
})
