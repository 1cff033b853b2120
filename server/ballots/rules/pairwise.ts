import { type CheckedBallot, checkedBallots, type RankedBallot } from './ranked-ballots.ts'

/** Of each option, by how many ballots it is preferred to each other one (to itself by none). */
export type Pairwise = Record<string, Record<string, number>>

type Table = Map<string, Map<string, number>>

const emptyTable = (options: readonly string[]): Table =>
  new Map(options.map((one) => [one, new Map(options.map((other) => [other, 0]))]))

/** What a table says of two options, both of which are in it. */
const cell = (table: Table, one: string, other: string): number => table.get(one)?.get(other) ?? 0

const shown = (table: Table): Pairwise =>
  Object.fromEntries([...table].map(([one, row]) => [one, Object.fromEntries(row)]))

const preferences = (options: readonly string[], ballots: readonly CheckedBallot[]): Table => {
  const table = emptyTable(options)
  for (const { count, ranks } of ballots) {
    const listed = new Set(ranks.flat())
    const levels = [...ranks, options.filter((option) => !listed.has(option))]
    levels.forEach((level, place) => {
      const below = levels.slice(place + 1).flat()
      for (const one of level) {
        for (const other of below) table.get(one)?.set(other, cell(table, one, other) + count)
      }
    })
  }

  return table
}

/** Throws RangeError as `checkedBallots` does. */
export const pairwise = (options: readonly string[], ballots: readonly RankedBallot[]): Pairwise =>
  shown(preferences(options, checkedBallots(options, ballots)))

/**
 * The strength of the strongest path from each option to each other (Schulze 2011, section 2.2): a
 * link is as strong as the ballots that prefer the one, where they are more than those that prefer
 * the other (winning votes), and else nothing; a path is as strong as its weakest link.
 */
const strongest = (options: readonly string[], preferred: Table): Table => {
  const paths = emptyTable(options)
  for (const one of options) {
    for (const other of options) {
      const votes = cell(preferred, one, other)
      if (votes > cell(preferred, other, one)) paths.get(one)?.set(other, votes)
    }
  }
  for (const over of options) {
    for (const from of options) {
      if (from === over) continue
      for (const to of options) {
        if (to === over || to === from) continue
        const path = Math.min(cell(paths, from, over), cell(paths, over, to))
        if (path > cell(paths, from, to)) paths.get(from)?.set(to, path)
      }
    }
  }

  return paths
}

/** The strengths of the strongest paths by winning votes. Throws RangeError as `checkedBallots` does. */
export const strongestPaths = (
  options: readonly string[],
  ballots: readonly RankedBallot[],
): Pairwise => shown(strongest(options, preferences(options, checkedBallots(options, ballots))))
