import { pillarSet } from '#server/situations/rules/pillars.ts'
import type { OwnToolWords } from './own-tool-words.schema.ts'

/** What the record keeps of a body's own tool. Names are permanent. */
export const ownToolContent = (words: OwnToolWords) => ({
  stage: words.stage,
  dimension: words.dimension,
  name: words.name,
  description: words.description,
  pillars: pillarSet(words.pillars),
  coercion: words.coercion,
  legal_basis: words.legalBasis,
  capacity: words.capacity,
  conditions: words.conditions,
  risks: words.risks,
  cases: words.cases,
})
