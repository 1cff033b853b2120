/**
 * How far a risk factor or an indicator shows, from nothing seen to acute. Words and not numbers, in order:
 * ours; the UN Framework of Analysis weighs its factors in no scale, and says that they are not equal.
 */
export const riskLevels = ['not_seen', 'some_signs', 'clear_signs', 'acute'] as const
export type RiskLevel = (typeof riskLevels)[number]

/** How far something that holds a society back from violence is there. Ours, in order. */
export const resilienceLevels = ['not_seen', 'some_signs', 'clear_signs', 'strong'] as const

/** Every word of both scales. */
export const ratingLevels = ['not_seen', 'some_signs', 'clear_signs', 'acute', 'strong'] as const
export type RatingLevel = (typeof ratingLevels)[number]

const places: Readonly<Record<RatingLevel, 0 | 1 | 2 | 3>> = {
  not_seen: 0,
  some_signs: 1,
  clear_signs: 2,
  acute: 3,
  strong: 3,
}

/** A level's place in its scale. It orders; it is never added, averaged or shown as a score. */
export const placeOf = (level: RatingLevel): 0 | 1 | 2 | 3 => places[level]
