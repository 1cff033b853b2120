/** The option that is always there: to do nothing. */
export const inaction = 'inaction'

/** The best mark; the worst is 0. Higher is better on every criterion, also on that of harm. */
export const bestMark = 4

/** The most that a criterion weighs. */
export const mostWeight = 100

/** What options are weighed against, and how much of the whole it weighs: a whole number of its own, not a share. */
export type Criterion = { id: string; name: string; weight: number }

/** How an option does by a criterion, 0 to 4, and why. The option is the id of a measure, or `inaction`. */
export type Mark = { option: string; criterion: string; mark: number; reason: string }

/** One option's sum, term by term, so that it can be done again by hand. */
export type Weighed = {
  option: string
  terms: { criterion: string; weight: number; mark: number }[]
  total: number
}

/**
 * The sum of weight times mark of every option, in the order in which the options were given: never sorted, because an
 * order by sums is a ranking that nobody decided. Whole numbers (deliberation 3.1). What has no mark counts 0.
 */
export const weighOptions = (
  options: readonly string[],
  criteria: readonly Criterion[],
  marks: readonly Mark[],
): Weighed[] =>
  options.map((option) => {
    const terms = criteria.map(({ id, weight }) => ({
      criterion: id,
      weight,
      mark: markOf(marks, option, id),
    }))
    return { option, terms, total: terms.reduce((sum, one) => sum + one.weight * one.mark, 0) }
  })

const markOf = (marks: readonly Mark[], option: string, criterion: string): number =>
  marks.find((one) => one.option === option && one.criterion === criterion)?.mark ?? 0

/** The largest sum that an option could reach. */
export const largestTotal = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { weight }) => sum + weight * bestMark, 0)

/** The options with the largest sum; several where they tie, all where every weight is 0. */
export const leading = (weighed: readonly Weighed[]): string[] => {
  const most = Math.max(...weighed.map(({ total }) => total))
  return weighed.filter(({ total }) => total === most).map(({ option }) => option)
}

/** How far the result hangs on one criterion's weight, with every other weight as it is. */
export type Sensitivity = {
  criterion: string
  /** The whole weights around the present one, 0 to 100, at which the same options lead. */
  from: number
  until: number
  /** Who leads just below `from` and just above `until`; null where the weight cannot go further. */
  below: string[] | null
  above: string[] | null
}

/**
 * For each criterion the whole weights at which the same options still lead, and who leads beyond: what a reader asks who
 * doubts a weight. Every weight is tried, none is interpolated.
 */
export const sensitivities = (
  options: readonly string[],
  criteria: readonly Criterion[],
  marks: readonly Mark[],
): Sensitivity[] =>
  criteria.map(({ id, weight: present }) => {
    const at = (weight: number) =>
      leading(
        weighOptions(
          options,
          criteria.map((one) => (one.id === id ? { ...one, weight } : one)),
          marks,
        ),
      )
    const now = at(present)
    const isSame = (weight: number) => sameOptions(at(weight), now)
    let from = present
    while (from > 0 && isSame(from - 1)) from -= 1
    let until = present
    while (until < mostWeight && isSame(until + 1)) until += 1
    return {
      ...{ criterion: id, from, until },
      below: from > 0 ? at(from - 1) : null,
      above: until < mostWeight ? at(until + 1) : null,
    }
  })

const sameOptions = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one))

/** An option that another matches or beats on every criterion and beats on one: no weights can make it lead alone. */
export type Dominated = { option: string; by: string }

/** Every option that is dominated, with the first that dominates it. This does not hang on any weight. */
export const dominated = (
  options: readonly string[],
  criteria: readonly Criterion[],
  marks: readonly Mark[],
): Dominated[] =>
  options.flatMap((option) => {
    const by = options.find((other) => {
      const differences = criteria.map(
        ({ id }) => markOf(marks, other, id) - markOf(marks, option, id),
      )
      return differences.every((one) => one >= 0) && differences.some((one) => one > 0)
    })
    return by === undefined ? [] : [{ option, by }]
  })
