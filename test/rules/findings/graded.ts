import type { Grade, GradedItem } from '#server/findings/rules/level.ts'

/** B2 direct verified strong: weighs 3. */
export const S: Grade = {
  reliability: 'B',
  credibility: 2,
  directness: 'direct',
  integrity: 'verified',
  bearing: 'strong',
}

/** C3 circumstantial partial medium: weighs 2. */
export const M: Grade = {
  reliability: 'C',
  credibility: 3,
  directness: 'circumstantial',
  integrity: 'partial',
  bearing: 'medium',
}

/** D4 hearsay unverified weak: weighs 1. */
export const W: Grade = {
  reliability: 'D',
  credibility: 4,
  directness: 'hearsay',
  integrity: 'unverifiable',
  bearing: 'weak',
}

let origins = 0

/** Evidence on which two graders agree, of an origin of its own unless one is named. */
export const agreed = (
  grade: Grade,
  direction: GradedItem['direction'] = 'supports',
  originGroup = `origin-${origins++}`,
): GradedItem => ({ direction, originGroup, grades: [grade, grade] })

export const supports = (...grades: Grade[]): GradedItem[] => grades.map((grade) => agreed(grade))

export const contrary = (...grades: Grade[]): GradedItem[] =>
  grades.map((grade) => agreed(grade, 'contrary'))
