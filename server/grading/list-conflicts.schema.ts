import { z } from 'zod'
import { conflictKinds } from './conflict.schema.ts'

export const listConflictsOutput = z.object({
  /** Whether the reader sees everybody's. */
  seesAll: z.boolean(),
  conflicts: z.array(
    z.object({
      conflictId: z.uuid(),
      memberName: z.string(),
      ministryName: z.string().nullable(),
      mine: z.boolean(),
      kind: z.enum(conflictKinds),
      aboutId: z.uuid(),
      /** Of evidence alone. */
      number: z.number().int().nullable(),
      name: z.string(),
      words: z.string(),
      declaredAt: z.date(),
      withdrawnBecause: z.string().nullable(),
    }),
  ),
})
