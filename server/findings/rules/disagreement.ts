import type { Dimension } from '../../evidence/rules/grade.ts'
import { dimensions } from '../../evidence/rules/grade.ts'
import type { GradedPiece } from './graded-piece.ts'
import { apparentStrength, dimensionStrength } from './item-strength.ts'
import type { Policy } from './policy.ts'

/** The dimensions on which graders of one piece lie so far apart that policy calls it contested. */
export function contestedDimensions(piece: GradedPiece, policy: Policy): Dimension[] {
  if (piece.grades.length < 2 || piece.discredited === true) return []
  return dimensions.filter((dimension) => {
    const low = dimensionStrength({ ...piece, direction: 'supports' }, dimension, 'low')
    const high = dimensionStrength({ ...piece, direction: 'supports' }, dimension, 'high')
    return high - low >= policy.contestedRange
  })
}

/**
 * Whether a third grader is still awaited: graders disagree, and nobody beyond the first two is
 * from a ministry of their own (domain.md G2, step 7). Until then the level shows both ends.
 */
export function awaitsThird(piece: GradedPiece, policy: Policy): boolean {
  if (contestedDimensions(piece, policy).length === 0) return false
  const firstTwo = piece.grades.slice(0, 2).map((grade) => grade.ministry)
  return !piece.grades.slice(2).some((grade) => !firstTwo.includes(grade.ministry))
}

/** Whether it weighs on the level with fewer graders than policy asks for. */
export const isProvisional = (piece: GradedPiece, policy: Policy): boolean =>
  piece.discredited !== true && piece.grades.length > 0 && piece.grades.length < policy.graders

/**
 * A contrary piece that would weigh, but for a missing second grader: shown on the ballot and on
 * the decision, and due for grading within 72 hours (domain.md G2, contested flag).
 */
export const isPendingContrary = (piece: GradedPiece, policy: Policy): boolean =>
  piece.direction === 'contrary' &&
  isProvisional(piece, policy) &&
  apparentStrength(piece) >= policy.pendingContraryFrom
