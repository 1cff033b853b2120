/** A probability that was given, and whether what it spoke of happened. */
export type Scored = { probability: number; happened: boolean }

/**
 * Brier's score of one forecast, (p - o) squared: 0 is best, 1 worst, 0.25 what "fifty-fifty" always gets.
 * (G. W. Brier, Monthly Weather Review 78, 1950, who sums over both outcomes and so has twice this.)
 */
export const brierScore = ({ probability, happened }: Scored): number =>
  (probability - (happened ? 1 : 0)) ** 2

/** The mean score; null where nothing is resolved. */
export const meanBrier = (scored: readonly Scored[]): number | null =>
  scored.length === 0 ? null : scored.reduce((sum, one) => sum + brierScore(one), 0) / scored.length

/**
 * What somebody would have scored who had known only how often such things happened, and said that every time:
 * o(1 - o). Who scores above it added nothing. Null where nothing is resolved.
 */
export const baseRateScore = (scored: readonly Scored[]): number | null => {
  if (scored.length === 0) return null
  const rate = scored.filter(({ happened }) => happened).length / scored.length

  return rate * (1 - rate)
}
