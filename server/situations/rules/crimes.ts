/** The four crimes of the Outcome Document, paras 138-139. */
export const crimes = [
  'genocide',
  'war_crimes',
  'ethnic_cleansing',
  'crimes_against_humanity',
] as const
export type Crime = (typeof crimes)[number]

/** The crimes named, each once and in the order of the Outcome Document. */
export const crimeSet = (named: readonly string[]): Crime[] =>
  crimes.filter((crime) => named.includes(crime))
