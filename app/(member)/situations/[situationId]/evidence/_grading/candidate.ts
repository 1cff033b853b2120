import type { z } from 'zod'
import type { getChoicesOutput } from '#server/grading/get-choices.schema.ts'

/** One who could be asked to grade, or why not. */
export type Candidate = z.output<typeof getChoicesOutput>['candidates'][number]
