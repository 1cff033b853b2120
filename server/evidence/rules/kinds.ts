/** What kind of source something comes from. */
export const sourceKinds = [
  'organisation',
  'government',
  'witness',
  'document',
  'open_source',
  'imagery',
  'intercept',
] as const

export type SourceKind = (typeof sourceKinds)[number]

/**
 * How near a place is known: the place itself, its surroundings, or a district or region; ACLED's geo_precision 1 to 3.
 */
export const placePrecisions = ['exact', 'near', 'area'] as const

export type PlacePrecision = (typeof placePrecisions)[number]

/** What a source agreed that its information may be used for, from least to most. */
export const consents = ['own_use', 'partners', 'court'] as const

export type Consent = (typeof consents)[number]

/** How many days after which the newest evidence of imminence (E3) is called old. Our policy. */
export const imminenceGoesStaleAfterDays = 30
