import { z } from 'zod'
import { outcomes } from './rules/state.ts'

export const resolveForecastInput = z.object({
  forecastId: z.uuid(),
  outcome: z.enum(outcomes),
  reason: z.string().trim().min(1).max(4000),
})
export const resolveForecastOutput = z.object({ forecastId: z.uuid() })
