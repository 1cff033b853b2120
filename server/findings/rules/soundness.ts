import { dimensions, type Strength } from '../../evidence/rules/grade.ts'
import type { GradedPiece } from './graded-piece.ts'
import { dimensionStrength } from './item-strength.ts'
import { lowest } from './lowest.ts'
import type { Policy } from './policy.ts'

/**
 * How sound evidence is whatever it is held against: the weakest of the four judgements that do
 * not depend on an element, each the median of its graders, ties falling to the weaker. Fewer
 * graders than policy asks for count provisionally, none gives 0.
 */
export function soundness(grades: GradedPiece['grades'], policy: Policy): Strength {
  if (grades.length === 0) return 0
  const judged = dimensions
    .filter((dimension) => dimension !== 'bearing')
    .map((dimension) =>
      dimensionStrength({ direction: 'supports', originGroup: '', grades }, dimension, 'median'),
    )
  const cap = grades.length < policy.graders ? [policy.provisionalCap] : []
  return lowest([...judged, ...cap], 0)
}
