import { z } from 'zod'
import { crimes } from './rules/crimes.ts'
import { markings } from './rules/markings.ts'
import { scopeAnswers, scopeQuestions } from './rules/scope-test.ts'
import { stages } from './rules/stages.ts'

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date()

/** Words of a paragraph: trimmed, not empty, at most 4,000 characters. */
export const paragraph = z.string().trim().min(1).max(4000)

/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)

/** What is said of a situation and may be revised later. */
export const situationWords = z
  .object({
    name: z.string().trim().min(3).max(120),
    countries: z.array(countryCode).max(20),
    region: z.string().trim().max(160),
    population: paragraph,
    crimes: z.array(z.enum(crimes)).min(1),
    pillars: z.array(z.union([z.literal(1), z.literal(2), z.literal(3)])).min(1),
    marking: z.enum(markings),
    firstIndicatorOn: day,
  })
  .refine(({ countries, region }) => countries.length > 0 || region.length > 0, {
    path: ['countries'],
  })

export const stageWords = z.object({ stage: z.enum(stages), reason: paragraph })

export const scopeWords = z.object({
  answers: z.record(z.enum(scopeQuestions), z.enum(scopeAnswers)),
  whyAtrocity: paragraph,
})
