import { z } from 'zod'
import { csvPlan, uploadedCsv } from './csv-plan.schema.ts'
import { csvLimits } from './rules/csv-plan.ts'

const line = z.number().int().min(0)

export const importCsvInput = uploadedCsv.extend({
  plan: csvPlan,
  /** Go on behind this line. */
  after: line.default(0),
  /** Lines that are left out, because they say what is there already. */
  leaveOut: z.array(line).max(csvLimits.rows).default([]),
})
export const importCsvOutput = z.object({
  /** Of the pieces of evidence that were entered, in the order of the lines. */
  numbers: z.array(z.number().int()),
  lastLine: z.number().int(),
  /** How many rows still wait behind it. */
  remaining: z.number().int(),
})
