import { z } from 'zod'
import { bearings, directnesses, integrities, reliabilities } from './rules/grade.ts'

const credibility = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])

export const gradeEvidenceInput = z.object({
  evidenceId: z.uuid(),
  reliability: z.enum(reliabilities),
  credibility,
  directness: z.enum(directnesses),
  integrity: z.enum(integrities),
  bearings: z.array(z.object({ linkId: z.uuid(), bearing: z.enum(bearings) })).max(80),
  rationale: z.string().trim().max(4000).default(''),
  /** Asked for when a grade that was given before is changed. */
  reason: z.string().trim().max(2000).default(''),
  /** Asked for where directness or integrity is judged otherwise than custody and provenance show. */
  departure: z.string().trim().max(2000).default(''),
})
export const gradeEvidenceOutput = z.object({ gradeId: z.uuid() })
