import type { Scored } from './brier.ts'
import { type Likelihood, likelihoods, rangeOf } from './words.ts'

/** How often what was called so happened: of `count` forecasts, `happened` did; `said` is the mean of what was said. */
export type Bin = { word: Likelihood; count: number; happened: number; said: number }

const wordOf = (probability: number): Likelihood | undefined =>
  likelihoods.find((word) => {
    // Tenths: 0.57 times 100 is not 57 in a binary fraction, and a range begins at a whole number.
    const percent = Math.round(probability * 1000) / 10
    return percent >= rangeOf[word].low && percent < rangeOf[word].high
  })

/** Forecasts sorted under the words for their probabilities, lowest first; words that nobody used are left out. */
export const calibrationOf = (scored: readonly Scored[]): Bin[] =>
  likelihoods.flatMap((word) => {
    const own = scored.filter(({ probability }) => wordOf(probability) === word)
    if (own.length === 0) return []

    return [
      {
        word,
        count: own.length,
        happened: own.filter(({ happened }) => happened).length,
        said: own.reduce((sum, { probability }) => sum + probability, 0) / own.length,
      },
    ]
  })
