import type { Direction, Grade } from '../../evidence/rules/grade.ts'

/** Every standard of proof, from 0 (not established) to 5 (see ladder.ts). */
export const levels = [0, 1, 2, 3, 4, 5] as const

/** The standard of proof reached. */
export type Level = (typeof levels)[number]

/** A piece of evidence as it bears on one element, with the grades of its graders. */
export type GradedItem = {
  direction: Direction
  originGroup: string
  /** It comes, near or far, from a discredited source: it weighs nothing, whatever its grades. */
  discredited?: boolean
  grades: Grade[]
}
