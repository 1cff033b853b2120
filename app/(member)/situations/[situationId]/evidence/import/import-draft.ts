import type { z } from 'zod'
import type { checkCsv } from '#server/evidence/check-csv.ts'
import type { csvPlan } from '#server/evidence/csv-plan.schema.ts'
import type { getCsvColumns } from '#server/evidence/get-csv-columns.ts'

type Ok<Answer> = Extract<Answer, { ok: true }>

/** A file as it was read, and under which id its bytes wait. */
export type ReadFile = Ok<z.output<(typeof getCsvColumns)['output']>> & { uploadId: string }

/** What the dry run came to. */
export type Report = Ok<z.output<(typeof checkCsv)['output']>>

export type Plan = z.output<typeof csvPlan>

/** The mapping that is proposed for a file. */
export const proposedPlan = (file: ReadFile): Plan => ({
  uses: file.uses,
  dates: null,
  titleWithPlace: file.titleWithPlace,
  source: { by: 'column', kind: 'open_source' },
  provider: 'unknown',
})

/** Whether the dry run can be made: one source for all rows must have been chosen. */
export const isComplete = ({ source }: Plan): boolean =>
  source.by === 'column' || source.sourceId !== ''
