import type { CrimeWithElements } from './crimes.ts'
import type { GradedItem, Level } from './graded.ts'
import { levelOfLines } from './level-of-lines.ts'
import { linesOf } from './lines.ts'
import { lowest } from './lowest.ts'
import { type Policy, standardPolicy } from './policy.ts'

export type { Grade } from '../../evidence/rules/grade.ts'
export type { GradedItem, Level } from './graded.ts'

/**
 * The standard of proof that evidence on one element reaches (domain.md G2, steps 1 to 5):
 * weakest link within a piece, one line for each origin, contrary lines set off.
 * The order of the evidence never matters; an empty list gives 0. Under the standard policy where
 * none is named.
 */
export function levelOf(items: GradedItem[], policy: Policy = standardPolicy): Level {
  const supporting = linesOf(items, 'supports', policy)
  return levelOfLines(supporting, linesOf(items, 'contrary', policy), policy)
}

/** The levels that a finding is made of; a policy may require the elements of urgency too, which then count. */
export type LevelsOfFinding = Record<'E1' | 'E2' | 'E5' | 'E6' | 'E7', Level> &
  Partial<Record<'E3' | 'E4', Level>>

/**
 * The attempt-style finding on a crime (domain.md G2, step 6): the lowest of the elements that
 * the crime requires, at most 1 once abandonment (E7) stands at 3 or more, by the standard policy,
 * which is meant where none is named. E7 is to be given as 0 unless a human determination adopted it.
 */
export function findingOf(
  crime: CrimeWithElements,
  levels: LevelsOfFinding,
  policy: Policy = standardPolicy,
): Level {
  const known: Partial<Record<string, Level>> = levels
  const required = policy.required[crime].map((element): Level => known[element] ?? 0)
  const cap = levels.E7 < policy.abandonment.from ? [] : [policy.abandonment.cap]
  return lowest([...required, ...cap], 0)
}
