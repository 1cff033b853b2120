import type { Grade } from '../../evidence/rules/grade.ts'
import type { GradedItem } from './graded.ts'

/** A grade with who gave it, for the rules about a third grader and for leaving one out. */
export type SignedGrade = Grade & { grader: string; ministry: string }

/** A piece of evidence on one element of one actor and crime, ready to be weighed. */
export type GradedPiece = Omit<GradedItem, 'grades'> & {
  evidence: string
  number: number
  title: string
  /** Who handed it over, or 'unknown'. */
  provider: string
  grades: SignedGrade[]
  /** Newest day it speaks of (ISO 8601), or null when it names none. */
  day: string | null
}
