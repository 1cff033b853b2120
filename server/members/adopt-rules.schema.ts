import { z } from 'zod'

const fraction = z
  .object({ numerator: z.int().min(0), denominator: z.int().min(1) })
  .refine(({ numerator, denominator }) => numerator <= denominator)

const majority = z.object({
  base: z.enum(['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled']),
  threshold: z.object({
    numerator: z.int().min(0),
    denominator: z.int().min(1),
    strict: z.boolean(),
  }),
})

export const rulesOfProcedureShape = z.object({
  quorum: fraction,
  majorities: z.object({
    majority,
    two_thirds: majority,
    unanimity: majority,
    consent: majority,
  }),
  noticeHours: z.int().min(0).max(720),
  reviewMonths: z.int().min(1).max(24),
})
export const adoptRulesInput = z.object({ bodyId: z.uuid(), rules: rulesOfProcedureShape })
export const adoptRulesOutput = z.object({ version: z.int() })
