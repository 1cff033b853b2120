import fc from 'fast-check'
import type { RankedBallot } from '#server/ballots/rules/ranked.ts'

const names = ['A', 'B', 'C', 'D', 'E']

/** Joins neighbours of an order into shared ranks wherever a bit says so. */
const joined = (order: string[], bits: number): (string | string[])[] => {
  const ranks: string[][] = []
  order.forEach((option, place) => {
    const last = ranks.at(-1)
    if (last !== undefined && (bits >> place) & 1) last.push(option)
    else ranks.push([option])
  })
  return ranks.map((rank) => (rank.length === 1 ? (rank[0] ?? '') : rank))
}

/** Two to five options, ballots that rank some or all of them, one in four with shared ranks. */
export const election = fc.integer({ min: 2, max: 5 }).chain((size) => {
  const options = names.slice(0, size)
  const ranking = fc
    .tuple(fc.shuffledSubarray(options), fc.nat({ max: 3 }), fc.nat({ max: 31 }))
    .map(([order, equal, bits]) => (equal === 0 ? joined(order, bits) : order))
  const ballots: fc.Arbitrary<RankedBallot[]> = fc.array(
    fc.record({ count: fc.nat({ max: 6 }), ranking }),
    { maxLength: 9 },
  )
  return fc.record({ options: fc.constant(options), ballots })
})

/** Another order, drawn from a stream of numbers. */
export const shuffled = <One>(some: readonly One[], chance: Iterator<number>): One[] => {
  const drawn = some.map((one) => ({ one, at: Number(chance.next().value) }))
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one)
}

/** The same ballots one by one. */
export const split = (ballots: readonly RankedBallot[]): RankedBallot[] =>
  ballots.flatMap(({ count, ranking }) =>
    Array.from({ length: count }, () => ({ count: 1, ranking })),
  )
