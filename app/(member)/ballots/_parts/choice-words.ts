import type { RuleName } from '#server/ballots/rules/rule-names.ts'

/** By which words yes, no and abstaining go under a rule. */
export const choiceWords = (rule: RuleName): 'motion' | 'consent' | 'consensus' =>
  rule === 'consent' || rule === 'consensus' ? rule : 'motion'
