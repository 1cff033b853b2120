import type { Direction, Grade } from '../../evidence/rules/grade.ts'

/** The standard of proof reached, from 0 (not established) to 5 (see ladder.ts). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5

/** A piece of evidence as it bears on one element, with the grades of its graders. */
export type GradedItem = {
  direction: Direction
  originGroup: string
  /** It comes, near or far, from a discredited source: it weighs nothing, whatever its grades. */
  discredited?: boolean
  grades: Grade[]
}
