import type { DecisionDraft } from './decision-draft.ts'

/** What each group of fields of the form is given. */
export type FieldsOfDraft = {
  readonly draft: DecisionDraft
  readonly onChange: (part: Partial<DecisionDraft>) => void
  /** The sentence of a field's fault, by its path in the act's input. */
  readonly faultAt: (path: string) => string | undefined
}
