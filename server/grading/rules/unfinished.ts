import { lacksThird } from '../../evidence/rules/apart.ts'
import type { FrozenEvidence } from '../../evidence/rules/frozen-evidence.ts'

/** Hours after an urgent ballot opened within which grading is made up for: our policy. */
export const gradingHours = 72

/** When the grading that an urgent ballot did not wait for falls due. */
export const gradingDueAt = (openedAt: Date): Date =>
  new Date(openedAt.getTime() + gradingHours * 3_600_000)

/** Whether evidence bears on something and two have not graded it, or they lie apart and a third has not. */
export const isUnfinished = ({
  links,
  grades,
}: Pick<FrozenEvidence, 'links' | 'grades'>): boolean =>
  links.length > 0 && (grades.length < 2 || lacksThird(grades))
