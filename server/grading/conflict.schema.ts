import { z } from 'zod'

export const conflictKinds = ['evidence', 'source', 'actor'] as const

export const declareConflictInput = z.object({
  aboutId: z.uuid(),
  kind: z.enum(conflictKinds),
  words: z.string().trim().min(1).max(2000),
})
export const withdrawConflictInput = z.object({
  conflictId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const conflictOutput = z.object({ conflictId: z.uuid() })
