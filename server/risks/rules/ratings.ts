import type { RatingLevel } from './levels.ts'

/** What of a rating decides which one holds. Days are `YYYY-MM-DD`. */
export type Rated = { subject: string; level: RatingLevel; asOf: string; ratedAt: Date }

const byDay = (one: Rated, other: Rated): number =>
  one.asOf === other.asOf
    ? one.ratedAt.getTime() - other.ratedAt.getTime()
    : one.asOf < other.asOf
      ? -1
      : 1

/**
 * The ratings of one subject in the order of the days that they speak of; of two on one day the later made
 * stands after the earlier.
 */
export const inOrder = <One extends Rated>(ratings: readonly One[]): One[] =>
  [...ratings].sort(byDay)

/** The rating that holds: of the latest day, and there the one made last. One of the past moves nothing. */
export const presentRating = <One extends Rated>(ratings: readonly One[]): One | undefined =>
  inOrder(ratings).at(-1)

/**
 * Whether a day lies ahead, wherever the reader is: days have no zone, and the earliest zone is 14 hours ahead
 * of UTC.
 */
export const liesAhead = (day: string, at: Date): boolean =>
  day > new Date(at.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
