import type { z } from 'zod'
import type { listHypothesesOutput } from '#server/findings/list-hypotheses.schema.ts'

/** The explanations of what one actor did, as the page has them. */
export type ShownRivals = z.output<typeof listHypothesesOutput>['cases'][number]
export type ShownRow = ShownRivals['evidence'][number]
export type May = z.output<typeof listHypothesesOutput>['may']
