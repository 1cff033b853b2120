import { z } from 'zod'

export const askForecastInput = z.object({
  situationId: z.uuid(),
  bodyId: z.uuid(),
  question: z.string().trim().min(1).max(300),
  /** What would count as yes. */
  criteria: z.string().trim().min(1).max(4000),
  closesAt: z.iso.datetime({ offset: true }),
  dueOn: z.iso.date(),
  resolverId: z.uuid(),
})
export const askForecastOutput = z.object({ forecastId: z.uuid(), number: z.int() })
