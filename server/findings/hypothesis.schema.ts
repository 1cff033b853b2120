import { z } from 'zod'
import { crimesWithElements } from './rules/crimes.ts'
import { consistencies } from './rules/hypotheses.ts'

const about = { situationId: z.uuid(), actorId: z.uuid(), crime: z.enum(crimesWithElements) }

export const consistencyValue = z.union(consistencies.map((value) => z.literal(value)))

export const proposeHypothesisInput = z.object({
  ...about,
  statement: z.string().trim().min(1).max(300),
})
export const hypothesisOutput = z.object({ hypothesisId: z.uuid() })

export const withdrawHypothesisInput = z.object({
  hypothesisId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})

export const rateConsistencyInput = z.object({
  ...about,
  evidenceId: z.uuid(),
  ratings: z.array(z.object({ hypothesis: z.uuid(), consistency: consistencyValue })).max(20),
  rationale: z.string().trim().max(4000).default(''),
})
export const rateConsistencyOutput = z.object({ consistencyId: z.uuid() })
