import type { Mark } from '../../evidence/rules/admiralty.ts'
import type { Level } from './graded.ts'

export type Rung = {
  level: Level
  /** Where the equation with a legal standard comes from: findings.ladder.<level>.sources. */
  marks: readonly Mark[]
}

/**
 * The ladder of standards of proof (domain.md C). Labels and legal equations are messages under
 * findings.ladder.<level>; no percentages, because none has a legal source.
 */
export const ladder: readonly Rung[] = [
  { level: 0, marks: ['policy'] },
  { level: 1, marks: ['law', 'policy'] },
  { level: 2, marks: ['law', 'published'] },
  { level: 3, marks: ['law', 'policy'] },
  { level: 4, marks: ['published', 'policy'] },
  { level: 5, marks: ['law', 'recalled'] },
]
