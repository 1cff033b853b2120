/** An answer of the scope test; *unclear* is an honest one and is shown as such. */
export const scopeAnswers = ['yes', 'no', 'unclear'] as const
export type ScopeAnswer = (typeof scopeAnswers)[number]

/**
 * The questions of the scope test. The policy brief of 2012 says "any population"; article 7(1) of the
 * Rome Statute says any *civilian* population, so `civilian` is asked on its own.
 */
export const scopeQuestions = [
  'attack_on_population',
  'civilian',
  'widespread',
  'systematic',
  'policy',
  'discriminatory_intent',
  'armed_conflict',
] as const
export type ScopeQuestion = (typeof scopeQuestions)[number]
export type ScopeAnswers = Readonly<Record<ScopeQuestion, ScopeAnswer>>

/** Asked because they explain a situation, never because the test needs them. */
export const notRequired = ['discriminatory_intent', 'armed_conflict'] as const

/** A condition of crimes against humanity: three questions, and two of which one suffices. */
export type ScopeCondition =
  | 'attack_on_population'
  | 'civilian'
  | 'widespread_or_systematic'
  | 'policy'

export type ScopeReading = {
  readonly verdict: 'within' | 'outside' | 'undetermined'
  readonly conditions: Readonly<Record<ScopeCondition, ScopeAnswer>>
}

const either = (one: ScopeAnswer, other: ScopeAnswer): ScopeAnswer => {
  if (one === 'yes' || other === 'yes') return 'yes'
  return one === 'no' && other === 'no' ? 'no' : 'unclear'
}

/**
 * Whether what is feared lies within the scope of crimes against humanity (Rome Statute, article 7(1) and
 * (2)(a)): an attack directed against a civilian population, widespread *or* systematic, following a state
 * or organisational policy. One *no* puts it outside, otherwise one *unclear* leaves it undetermined.
 * Neither discriminatory intent nor armed conflict is needed. The reading never blocks an act.
 */
export const readScope = (answers: ScopeAnswers): ScopeReading => {
  const conditions = {
    attack_on_population: answers.attack_on_population,
    civilian: answers.civilian,
    widespread_or_systematic: either(answers.widespread, answers.systematic),
    policy: answers.policy,
  }
  const given = Object.values(conditions)
  if (given.includes('no')) return { verdict: 'outside', conditions }
  return { verdict: given.includes('unclear') ? 'undetermined' : 'within', conditions }
}
