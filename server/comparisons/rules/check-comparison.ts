import { type Criterion, inaction, type Mark } from './weigh-options.ts'

export type ComparisonFault =
  | 'comparisons.criteria_repeated'
  | 'comparisons.nothing_weighs'
  | 'comparisons.mark_missing'
  | 'comparisons.mark_unknown'

/** The options of a comparison: to do nothing first, then the measures as they were named. */
export const optionsOf = (measureIds: readonly string[]): string[] => [
  inaction,
  ...new Set(measureIds),
]

/** Whether every option has one mark on every criterion, and none besides: a sum with gaps compares nothing. */
export const checkComparison = (
  measureIds: readonly string[],
  criteria: readonly Criterion[],
  marks: readonly Mark[],
): 'ok' | ComparisonFault => {
  const names = new Set(criteria.map(({ name }) => name.trim().toLocaleLowerCase('en')))
  const ids = new Set(criteria.map(({ id }) => id))
  if (ids.size < criteria.length || names.size < criteria.length) {
    return 'comparisons.criteria_repeated'
  }
  if (criteria.every(({ weight }) => weight === 0)) return 'comparisons.nothing_weighs'
  const options = optionsOf(measureIds)
  const wanted = options.length * criteria.length
  const given = new Set(marks.map(({ option, criterion }) => `${option} ${criterion}`))
  const known = marks.every(
    ({ option, criterion }) => options.includes(option) && ids.has(criterion),
  )
  if (!known || given.size < marks.length) return 'comparisons.mark_unknown'

  return given.size === wanted ? 'ok' : 'comparisons.mark_missing'
}
