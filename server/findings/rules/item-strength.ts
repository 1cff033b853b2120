import type { Dimension, Direction, Grade, Strength } from '../../evidence/rules/grade.ts'
import { dimensions } from '../../evidence/rules/grade.ts'
import { strengthOf } from '../../evidence/rules/strength.ts'
import type { GradedItem } from './graded.ts'
import { lowest } from './lowest.ts'
import type { Policy } from './policy.ts'

/** The median of the graders, or the end that hurts or helps the finding most. */
export type Reading = 'median' | 'low' | 'high'

/**
 * What a piece of evidence weighs on an element: the weakest of its five dimensions, each the
 * median of its graders; with fewer graders than policy asks for it counts provisionally, for 1 at
 * most by the standard (domain.md G2, steps 1 and 2).
 */
export function itemStrength(
  evidence: GradedItem,
  policy: Policy,
  reading: Reading = 'median',
): Strength {
  const apparent = apparentStrength(evidence, reading)
  if (evidence.grades.length >= policy.graders) return apparent
  return lowest([apparent, policy.provisionalCap], 0)
}

/** As `itemStrength`, before the cap for a missing second grader. */
export function apparentStrength(evidence: GradedItem, reading: Reading = 'median'): Strength {
  if (evidence.grades.length === 0 || evidence.discredited === true) return 0
  return lowest(
    dimensions.map((dimension) => dimensionStrength(evidence, dimension, reading)),
    0,
  )
}

/**
 * One dimension over all graders. With an even number the median is the lower of the middle two
 * for evidence in support and the upper for evidence against: ties go against the finding.
 */
export function dimensionStrength(
  evidence: GradedItem,
  dimension: Dimension,
  reading: Reading,
): Strength {
  const sorted = evidence.grades
    .map((grade: Grade) => strengthOf(grade, dimension))
    .sort((left, right) => left - right)
  return sorted[place(sorted.length, evidence.direction, reading)] ?? 0
}

function place(count: number, direction: Direction, reading: Reading): number {
  if (reading === 'median') {
    return direction === 'supports' ? Math.ceil(count / 2) - 1 : Math.floor(count / 2)
  }
  const atBottom = (reading === 'low') === (direction === 'supports')
  return atBottom ? 0 : count - 1
}
