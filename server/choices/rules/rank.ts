/** Options in ranks, best first, as a voter sorts them; what is in none is left out. */
export type Ranks = readonly (readonly string[])[]

const placeOf = (ranks: Ranks, option: string): number =>
  ranks.findIndex((rank) => rank.includes(option))

const without = (rank: readonly string[], option: string): string[] =>
  rank.filter((one) => one !== option)

const kept = (ranks: Ranks): string[][] =>
  ranks.filter((rank) => rank.length > 0).map((rank) => [...rank])

/** Moves an option into a rank of its own at a place between the others. */
const alone = (ranks: Ranks, option: string, place: number): string[][] =>
  kept([
    ...ranks.slice(0, place).map((rank) => without(rank, option)),
    [option],
    ...ranks.slice(place).map((rank) => without(rank, option)),
  ])

/** One rank up: out of a shared rank to just above it, otherwise past the rank above. */
export const raise = (ranks: Ranks, option: string): string[][] => {
  const at = placeOf(ranks, option)
  if (at === -1) return kept(ranks)
  const shared = (ranks[at]?.length ?? 0) > 1
  return alone(ranks, option, shared ? at : Math.max(0, at - 1))
}

/** One rank down: out of a shared rank to just below it, otherwise past the rank below. */
export const lower = (ranks: Ranks, option: string): string[][] => {
  const at = placeOf(ranks, option)
  if (at === -1) return kept(ranks)
  const shared = (ranks[at]?.length ?? 0) > 1
  return alone(ranks, option, shared ? at + 1 : Math.min(ranks.length, at + 2))
}

/** Into the rank above, equal with whatever is there. */
export const level = (ranks: Ranks, option: string): string[][] => {
  const at = placeOf(ranks, option)
  if (at < 1) return kept(ranks)
  return kept(
    ranks.map((rank, place) =>
      place === at - 1 ? [...rank, option] : place === at ? without(rank, option) : rank,
    ),
  )
}

/** Last of those ranked. */
export const add = (ranks: Ranks, option: string): string[][] =>
  placeOf(ranks, option) === -1 ? [...kept(ranks), [option]] : kept(ranks)

/** Out of the ranking. */
export const leaveOut = (ranks: Ranks, option: string): string[][] =>
  kept(ranks.map((rank) => without(rank, option)))
