import type { QuestionState } from './state.ts'

/**
 * Whether a reader sees what others gave: after giving their own, or once nobody can give any more. There is
 * no exception for whoever cannot forecast: an observer or an auditor who knew could tell. (An auditor's
 * export of the whole record has everything in it, and is logged.)
 */
export const seesOthers = (reader: { hasGiven: boolean; state: QuestionState }): boolean =>
  reader.hasGiven || reader.state !== 'open'
