import type { DecisionFigures } from './decision-figures.ts'

/** The numbers per pillar, as the sentence about them takes them. */
export const pillarsOf = (pillars: DecisionFigures['pillars']) => ({
  first: pillars[1],
  second: pillars[2],
  third: pillars[3],
})

/** What there was of disagreement, as the sentence about it takes it. */
export const disagreementsOf = ({
  contested,
  dissents,
  reservations,
  against,
}: DecisionFigures) => ({ contested, dissents, reservations, against })
