import { z } from 'zod'
import { level } from './level.schema.ts'
import { crimesWithElements } from './rules/crimes.ts'
import { determinationSubjects } from './rules/determination.ts'

export const determineFindingInput = z.object({
  situationId: z.uuid(),
  actorId: z.uuid(),
  crime: z.enum(crimesWithElements),
  subject: z.enum(determinationSubjects),
  level,
  /** What was computed when the member read it. */
  computed: level,
  reasons: z.string().trim().max(8000),
})
export const determinationOutput = z.object({ determinationId: z.uuid() })

export const withdrawDeterminationInput = z.object({
  determinationId: z.uuid(),
  reason: z.string().trim().min(1).max(4000),
})

export const listDeterminationsOutput = z.object({
  determinations: z.array(
    z.object({
      determinationId: z.uuid(),
      actorId: z.uuid(),
      crime: z.enum(crimesWithElements),
      subject: z.enum(determinationSubjects),
      level,
      computed: level,
      reasons: z.string(),
      /** The version of the policy constants that it was computed under then. */
      policy: z.string(),
      by: z.string(),
      at: z.date(),
      /** Why it was taken back; null for what was determined. */
      withdrawnBecause: z.string().nullable(),
      /** Whether it is the last word on its subject and was not withdrawn. */
      stands: z.boolean(),
    }),
  ),
  may: z.object({ determine: z.boolean() }),
})
