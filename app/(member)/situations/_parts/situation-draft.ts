import type { Crime } from '#server/situations/rules/crimes.ts'
import type { Marking } from '#server/situations/rules/markings.ts'
import type { Pillar } from '#server/situations/rules/pillars.ts'
import type { ScopeAnswer, ScopeQuestion } from '#server/situations/rules/scope-test.ts'

/** What is said of a situation while it is being typed. */
export type SituationDraft = {
  name: string
  countries: string[]
  region: string
  population: string
  crimes: Crime[]
  pillars: Pillar[]
  marking: Marking
  firstIndicatorOn: string | null
}

/** The scope test while it is being answered: nothing is answered beforehand. */
export type ScopeDraft = {
  answers: Partial<Record<ScopeQuestion, ScopeAnswer>>
  whyAtrocity: string
}

export const emptySituation: SituationDraft = {
  name: '',
  countries: [],
  region: '',
  population: '',
  crimes: [],
  pillars: [],
  marking: 'restricted',
  firstIndicatorOn: null,
}

export const emptyScope: ScopeDraft = { answers: {}, whyAtrocity: '' }
