import type { z } from 'zod'
import type { listGradingsOutput } from '#server/grading/list-gradings.schema.ts'

/** A request to grade as pages have it. */
export type ShownRequest = z.output<typeof listGradingsOutput>['requests'][number]
