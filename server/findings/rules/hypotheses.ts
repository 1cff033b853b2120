/**
 * Analysis of competing hypotheses (Heuer, Psychology of Intelligence Analysis, ch. 8; domain.md
 * D5): a hypothesis is not proven by what fits it, it is left standing by what does not contradict
 * it. Formulas as `twschiller/open-synthesis` has them (openach/metrics.py), with two changes of
 * ours: the soundness of the evidence counts, and graders can be kept apart.
 */

/** From 1, very inconsistent with the hypothesis, to 5, very consistent; or it does not apply. */
export const consistencies = [1, 2, 3, 4, 5, 'not_applicable'] as const

export type Consistency = (typeof consistencies)[number]

/** What says nothing either way; also where evidence does not apply. */
const neutral = 3

/** The mean of what graders said, "does not apply" being neutral; null where nobody did. */
export function meanConsistency(ratings: readonly Consistency[]): number | null {
  if (ratings.length === 0) return null
  return mean(ratings.map((rating) => (rating === 'not_applicable' ? neutral : rating)))
}

/** How consistent one piece of evidence is with a hypothesis, and how far that piece can count. */
export type WeighedConsistency = {
  consistency: number | null
  /** From 0, counts for nothing, to 1. */
  weight: number
}

/**
 * How much of the evidence speaks against a hypothesis, by the square of how far: the hypothesis
 * with the least is the one that stands best. What speaks for it counts nothing, because most
 * evidence fits more than one hypothesis.
 */
export const inconsistency = (evidence: readonly WeighedConsistency[]): number =>
  evidence.reduce(
    (sum, { consistency, weight }) =>
      consistency === null || consistency >= neutral
        ? sum
        : sum + weight * (neutral - consistency) ** 2,
    0,
  )

/**
 * How well a piece of evidence tells hypotheses apart: the standard deviation of its consistency
 * over them. At 0 it fits all of them alike, and says nothing about which is right.
 */
export const diagnosticity = (consistencyOverHypotheses: readonly (number | null)[]): number =>
  deviation(
    consistencyOverHypotheses.filter((value) => value !== null),
    0,
  )

/**
 * How far graders lie apart on one piece of evidence and one hypothesis: on whether it applies, or
 * on how consistent it is, whichever is more. The sample's standard deviation, since those who
 * graded are a sample of those who might have.
 */
export const disagreement = (ratings: readonly Consistency[]): number => {
  const rated = ratings.filter((rating) => rating !== 'not_applicable')
  const applies = ratings.map((rating) => (rating === 'not_applicable' ? 0 : 1))
  return Math.max(deviation(applies, 1), deviation(rated, 1))
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Standard deviation of a population (`lost` 0) or a sample (`lost` 1); 0 for fewer than two. */
function deviation(values: readonly number[], lost: 0 | 1): number {
  if (values.length < 2) return 0
  const middle = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  return Math.sqrt(squares / (values.length - lost))
}
