import { z } from 'zod'
import type { Bar } from './rules/graders.ts'

const bars = [
  ...(['no_ministry', 'in_conflict', 'graded', 'asked'] as const),
  ...(['same_ministry', 'enough'] as const),
] satisfies Bar[]

export const getChoicesInput = z.object({
  situationId: z.uuid(),
  evidenceId: z.uuid().nullable().default(null),
})

export const getChoicesOutput = z.object({
  candidates: z.array(
    z.object({
      memberId: z.uuid(),
      name: z.string(),
      ministryName: z.string().nullable(),
      /** For how much they are asked already. */
      open: z.number().int(),
      bar: z.enum(bars).nullable(),
      isProposed: z.boolean(),
    }),
  ),
})
