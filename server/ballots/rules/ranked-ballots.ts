/**
 * `count` equal ballots: the options best first, an inner array being options held equal. What is
 * not listed ranks last, equal with whatever else is not listed (deliberation 3.15).
 */
export type RankedBallot = { count: number; ranking: (string | string[])[] }

/** A ballot found to be in order, each rank as the options that share it. */
export type CheckedBallot = { count: number; ranks: string[][] }

const twice = (options: readonly string[]): string | undefined =>
  options.find((option, place) => options.indexOf(option) !== place)

/** Throws RangeError unless the options are at least one and each named once. */
export const checkOptions = (options: readonly string[]): void => {
  if (options.length === 0) throw new RangeError('There must be an option to count votes for.')
  const repeated = twice(options)
  if (repeated !== undefined) throw new RangeError(`The option ${repeated} is there twice.`)
}

/**
 * Throws RangeError unless each count is a whole number, zero or more, and what is added up of
 * them (at most `most` for one ballot) stays exact.
 */
export const checkCounts = (ballots: readonly { count: number }[], most: number): void => {
  let total = 0
  for (const { count } of ballots) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`A count of ballots must be a whole number, zero or more: ${count}.`)
    }
    total += count * most
    if (!Number.isSafeInteger(total)) {
      throw new RangeError('There are too many votes to be added up exactly.')
    }
  }
}

/** Throws RangeError if a ballot names what is no option, or names an option twice. */
export const checkNames = (options: ReadonlySet<string>, named: readonly string[]): void => {
  const stranger = named.find((name) => !options.has(name))
  if (stranger !== undefined)
    throw new RangeError(`A ballot names ${stranger}, which is no option.`)
  const repeated = twice(named)
  if (repeated !== undefined) throw new RangeError(`A ballot names ${repeated} twice.`)
}

/**
 * The ballots with their ranks, if options and ballots are in order. Throws RangeError with a
 * sentence for an option that is there twice, a ballot that names an unknown option or one twice,
 * and a count that is negative, no whole number, or too high to be exact.
 */
export const checkedBallots = (
  options: readonly string[],
  ballots: readonly RankedBallot[],
): CheckedBallot[] => {
  checkOptions(options)
  // Twice the points of a first place in a Borda count is the most that one ballot adds anywhere.
  checkCounts(ballots, 2 * options.length)
  const known = new Set(options)

  return ballots.map(({ count, ranking }) => {
    const ranks = ranking
      .map((rank) => (typeof rank === 'string' ? [rank] : [...rank]))
      .filter((rank) => rank.length > 0)
    checkNames(known, ranks.flat())
    return { count, ranks }
  })
}

/**
 * What a count in rounds reads of a ballot: the options one by one, down to the first rank that
 * several share. There it does not say whom it is for, and it stops for good, as under the rules for
 * papers that give two candidates one figure.
 */
export const readOneByOne = ({ ranks }: CheckedBallot): string[] => {
  const shared = ranks.findIndex((rank) => rank.length > 1)
  return ranks.slice(0, shared === -1 ? ranks.length : shared).flat()
}

/** Options in an order of their own, so that the order in which they are given changes nothing. */
export const inOrder = (options: Iterable<string>): string[] => [...options].sort()
