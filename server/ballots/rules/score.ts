import { leadingOf, type Points } from './approval.ts'
import { checkCounts, checkNames, checkOptions, inOrder } from './ranked-ballots.ts'

/** `count` equal ballots: the score of each option that was given one. */
export type ScoreBallot = { count: number; scores: Record<string, number> }

/** The highest score a ballot gives; the lowest is zero. */
export const highestScore = 5

/**
 * A score vote: each ballot gives an option zero to five, an option without a score is given zero,
 * and the highest sum leads. Sums are compared and never means, so that an option scored by few
 * cannot win by being unknown to the rest. A tie is left as it is. Throws RangeError with a sentence for
 * an unknown option, a score that is no whole number from zero to five, and a count that is no whole
 * number of zero or more.
 */
export const score = (options: readonly string[], ballots: readonly ScoreBallot[]): Points => {
  checkOptions(options)
  checkCounts(ballots, highestScore)
  const known = new Set(options)
  const totals = new Map(inOrder(options).map((option) => [option, 0]))
  for (const { count, scores } of ballots) {
    checkNames(known, Object.keys(scores))
    for (const [option, given] of Object.entries(scores)) {
      if (!Number.isInteger(given) || given < 0 || given > highestScore) {
        throw new RangeError(`A score must be a whole number from 0 to ${highestScore}: ${given}.`)
      }
      totals.set(option, (totals.get(option) ?? 0) + count * given)
    }
  }

  return leadingOf(totals)
}
