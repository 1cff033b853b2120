import { z } from 'zod'

const reasons = z.string().trim().min(1).max(2000)

export const ruleInvalidInput = z.object({ voteId: z.uuid(), reasons })
export const appealInput = z.object({ voteId: z.uuid(), reasons })
export const upholdInput = z.object({
  voteId: z.uuid(),
  /** The ballot on a motion of procedure by which the body upheld the ruling. */
  ballotId: z.uuid(),
  reasons,
})
export const objectionOutput = z.object({ voteId: z.uuid() })
