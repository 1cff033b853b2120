import type { OwnToolWords } from '#server/measures/own-tool-words.schema.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'

/** A body's own tool while it is written. */
export type OwnToolDraft = Omit<OwnToolWords, 'stage' | 'dimension' | 'coercion' | 'cases'> & {
  /** Each with a key of its own while it is written. */
  cases: (OwnToolWords['cases'][number] & { key: number })[]
  stage: OwnToolWords['stage'] | null
  dimension: OwnToolWords['dimension'] | null
  coercion: OwnToolWords['coercion'] | null
}

/** Stage 1 comes first, because only bodies have tools for it. */
export const emptyOwnTool: OwnToolDraft = {
  ...{ stage: 'risk_factors', dimension: null, coercion: 'non_coercive' },
  ...{ name: '', description: '', pillars: [], legalBasis: '', capacity: '' },
  conditions: [{ id: 'c1', text: '' }],
  risks: [{ id: 'r1', text: '' }],
  cases: [],
}

export const ownToolDraftOf = (words: OwnToolWords): OwnToolDraft => ({
  stage: words.stage,
  dimension: words.dimension,
  name: words.name,
  description: words.description,
  pillars: pillarSet(words.pillars),
  coercion: words.coercion,
  legalBasis: words.legalBasis,
  capacity: words.capacity,
  conditions: words.conditions,
  risks: words.risks,
  cases: words.cases.map((one, key) => ({ key, ...one })),
})
