import { z } from 'zod'
import { columnUses, csvLimits, dateOrders } from './rules/csv-plan.ts'
import { sourceKinds } from './rules/kinds.ts'

/** How the rows of a file become evidence (rules/csv-plan.ts). */
export const csvPlan = z.object({
  uses: z.array(z.enum(columnUses)).max(csvLimits.columns),
  dates: z.enum(dateOrders).nullable(),
  titleWithPlace: z.boolean(),
  source: z.discriminatedUnion('by', [
    z.object({ by: z.literal('one'), sourceId: z.uuid() }),
    z.object({ by: z.literal('column'), kind: z.enum(sourceKinds) }),
  ]),
  provider: z.union([z.literal('source'), z.literal('unknown'), z.uuid()]),
})

/** A file that its sender has uploaded, of a situation. */
export const uploadedCsv = z.object({ situationId: z.uuid(), uploadId: z.uuid() })
