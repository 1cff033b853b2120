import type { z } from 'zod'
import type { listFindingsOutput } from '#server/findings/list-findings.schema.ts'

/** A finding, and where an element of it stands, as the page has them. */
export type ShownFinding = z.output<typeof listFindingsOutput>['findings'][number]
export type ShownStanding = ShownFinding['standings'][number]
export type ShownLine = ShownStanding['surviving'][number]
