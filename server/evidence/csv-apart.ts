import type { CsvWork, CsvWorked } from './csv-work.ts'
import { csvLimits } from './rules/csv-plan.ts'
import { readingApart } from './stored-apart.ts'

/** What a stored CSV file holds, by its hash; `name` says the plan and what its rows are compared with. */
export const csvOf = readingApart<Omit<CsvWork, 'bytes'>, CsvWorked>('csv-thread.ts', {
  milliseconds: 20_000,
  megabytes: 384,
  fileMegabytes: csvLimits.megabytes,
  refusals: {
    gone: 'evidence.no_such_upload',
    tooLarge: 'intake.too_large',
    tooMuch: 'intake.too_much',
  },
})
