import type { Dimension, Grade, Strength } from './grade.ts'

/**
 * The table of domain.md G1: each choice as a strength from 0 to 3.
 * "Cannot be judged" (F, 6) is 1, below a doubtful history with some value: MISP's 50 points for
 * F would let a wholly unknown source beat a D.
 */
const strengths = {
  reliability: { A: 3, B: 3, C: 2, D: 1, F: 1, E: 0, G: 0 },
  credibility: { 2: 3, 3: 2, 4: 1, 6: 1, 5: 0 },
  directness: { direct: 3, circumstantial: 2, hearsay: 1 },
  integrity: { verified: 3, partial: 2, unverifiable: 1, altered: 0 },
  bearing: { strong: 3, medium: 2, weak: 1, none: 0 },
} as const satisfies { [D in Dimension]: Record<Grade[D], Strength> }

/** The strength (0 to 3) of a grade on one of its five dimensions. */
export function strengthOf(grade: Grade, dimension: Dimension): Strength {
  switch (dimension) {
    case 'reliability':
      return strengths.reliability[grade.reliability]
    case 'credibility':
      return strengths.credibility[grade.credibility]
    case 'directness':
      return strengths.directness[grade.directness]
    case 'integrity':
      return strengths.integrity[grade.integrity]
    case 'bearing':
      return strengths.bearing[grade.bearing]
  }
}
