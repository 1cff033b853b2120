import { filledSeats, quorumIn } from '../../ballots/rules/may-open.ts'
import { checkRule, type RuleRefusal } from '../../ballots/rules/sound-rule.ts'
import type { ChoiceTerms } from './choice-terms.ts'

export type ChoiceOpeningRefusal =
  | RuleRefusal
  | 'ballots.nobody_entitled'
  | 'ballots.deadline_needed'
  | 'ballots.deadline_past'
  | 'ballots.no_quorum'
  | 'choices.options_missing'
  | 'choices.options_alike'
  | 'choices.options_unwanted'
  | 'choices.seats_too_many'
  | 'choices.seats_for_elections'
  | 'choices.secret_weights'

/**
 * Whether a ballot may be opened so: two options at least and no two alike, fewer seats than options and
 * more than one in an election only, somebody to vote, a quorum in the room or a deadline ahead. A secret
 * ballot cannot be weighted: a paper that weighs what one ministry alone weighs would name it.
 */
export const mayOpenChoice = (
  terms: ChoiceTerms,
  { names, present, at }: { names: readonly string[]; present: readonly string[]; at: string },
): 'ok' | ChoiceOpeningRefusal => {
  const { kind, seats, rule, mode, electorate, closesAt } = terms
  const spoken = new Set(names.map((name) => name.trim().toLowerCase()))
  if (kind === 'motion' && names.length > 0) return 'choices.options_unwanted'
  if (kind !== 'motion' && names.length < 2) return 'choices.options_missing'
  if (spoken.size !== names.length) return 'choices.options_alike'
  if (kind !== 'election' && seats !== 1) return 'choices.seats_for_elections'
  if (kind === 'election' && seats >= names.length) return 'choices.seats_too_many'
  const sound = rule === null ? 'ok' : checkRule(rule)
  if (sound !== 'ok') return sound
  const different = new Set(terms.weights.map(({ millionths }) => millionths)).size > 1
  if (terms.secret && different) return 'choices.secret_weights'
  const out = terms.terms?.recused.ministries ?? []
  if (filledSeats(electorate).every(({ ministry }) => out.includes(ministry)))
    return 'ballots.nobody_entitled'
  if (closesAt === null && mode === 'correspondence') return 'ballots.deadline_needed'
  if (closesAt !== null && closesAt <= at) return 'ballots.deadline_past'
  if (mode === 'correspondence') return 'ok'
  const { quorum } = terms
  const taken = quorumIn({ quorum, electorate, present, terms: terms.terms })
  return taken.met ? 'ok' : 'ballots.no_quorum'
}
