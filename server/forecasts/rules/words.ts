/**
 * Words of likelihood, in the one row of the US Intelligence Community Directive 203 (and MISP
 * `estimative-language` v5), lowest first. They are for what may come; standards of proof are for what was done,
 * and the two never stand in one sentence.
 */
export const likelihoods = [
  'almost_no_chance',
  'very_unlikely',
  'unlikely',
  'roughly_even',
  'likely',
  'very_likely',
  'almost_certain',
] as const
export type Likelihood = (typeof likelihoods)[number]

/** From `low` per cent, and up to but without `high`: published as overlapping at their ends, read as half-open. */
export type Range = { low: number; high: number }

/** The ranges in per cent. The last one holds 99, as published; whole numbers end there. */
export const rangeOf: Readonly<Record<Likelihood, Range>> = {
  almost_no_chance: { low: 1, high: 5 },
  very_unlikely: { low: 5, high: 20 },
  unlikely: { low: 20, high: 45 },
  roughly_even: { low: 45, high: 55 },
  likely: { low: 55, high: 80 },
  very_likely: { low: 80, high: 95 },
  almost_certain: { low: 95, high: 100 },
}

/** Whether a whole number of per cent belongs to a word. */
export const fits = (word: Likelihood, percent: number): boolean =>
  percent >= rangeOf[word].low && percent < rangeOf[word].high

/** The middle of each range as it is published (the last: 95 to 99), for whoever gives a word and no number. Ours. */
const middles: Readonly<Record<Likelihood, number>> = {
  almost_no_chance: 3,
  very_unlikely: 12.5,
  unlikely: 32.5,
  roughly_even: 50,
  likely: 67.5,
  very_likely: 87.5,
  almost_certain: 97,
}

/** The probability that is scored, between 0 and 1: the number given, else the middle of the word's range. */
export const probabilityOf = (given: { word: Likelihood; percent: number | null }): number =>
  (given.percent ?? middles[given.word]) / 100
