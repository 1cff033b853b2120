import { type Dimension, dimensions } from '#server/situations/rules/dimensions.ts'
import { type Stage, stages } from '#server/situations/rules/stages.ts'

/** What of the library is shown: a stage and a dimension, or all of either. */
export type LibraryPart = { readonly stage: Stage | null; readonly dimension: Dimension | null }

type Asked = { readonly stage?: string | string[]; readonly dimension?: string | string[] }

/** What an address asks to see; without a stage in it the one that the page begins with. */
export const partAsked = (asked: Asked, beginning: Stage | null): LibraryPart => ({
  stage:
    asked.stage === undefined ? beginning : (stages.find((one) => one === asked.stage) ?? null),
  dimension: dimensions.find((one) => one === asked.dimension) ?? null,
})
