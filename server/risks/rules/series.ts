import { placeOf } from './levels.ts'
import { inOrder, type Rated } from './ratings.ts'

/** A stretch of time in which a level held, and its place in its scale. */
export type Stretch<One extends Rated> = { rating: One; place: 0 | 1 | 2 | 3; from: Date; to: Date }

/** The stretches of one subject's ratings, each until the next one, the last until `until`. */
export const stretchesOf = <One extends Rated>(
  ratings: readonly One[],
  until: Date,
): Stretch<One>[] => {
  const ordered = inOrder(ratings)

  return ordered.map((rating, at) => {
    const next = ordered[at + 1]
    const from = new Date(`${rating.asOf}T00:00:00Z`)
    const to = next === undefined ? until : new Date(`${next.asOf}T00:00:00Z`)

    return { rating, place: placeOf(rating.level), from, to: to < from ? from : to }
  })
}
