import type { z } from 'zod'
import type { reportOutput } from '#server/reports/report.schema.ts'

/** A report as its page is given it. */
export type ShownReport = z.output<typeof reportOutput>
