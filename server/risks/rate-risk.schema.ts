import { z } from 'zod'
import { ratingLevels } from './rules/levels.ts'

export const rateRiskInput = z.object({
  situationId: z.uuid(),
  /** A risk factor, an indicator or something that mitigates: `RF7`, `RF7.3`, `M2`. */
  subject: z.string().max(20),
  level: z.enum(ratingLevels),
  reason: z.string().trim().min(1).max(4000),
  evidenceIds: z.array(z.uuid()).max(50),
  /** The day of which it speaks. */
  asOf: z.iso.date(),
})
export const rateRiskOutput = z.object({
  ratingId: z.uuid(),
  /** How many tripwires this rating reached. */
  reached: z.int(),
})
