import { z } from 'zod'
import { likelihoods } from './rules/words.ts'

export const giveForecastInput = z.object({
  forecastId: z.uuid(),
  word: z.enum(likelihoods),
  /** Where within the word's range; null for the word alone. */
  percent: z.int().min(1).max(99).nullable(),
  reason: z.string().trim().max(4000),
})
export const giveForecastOutput = z.object({ forecastId: z.uuid(), revised: z.boolean() })
