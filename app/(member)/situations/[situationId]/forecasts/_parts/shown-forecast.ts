import type { z } from 'zod'
import type { forecastRead } from '#server/forecasts/get-forecast.schema.ts'

/** A question as the page has it. */
export type ShownForecast = z.output<typeof forecastRead>
