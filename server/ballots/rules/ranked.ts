import { countRunoff } from './instant-runoff.ts'
import { strongestPaths } from './pairwise.ts'
import { checkedBallots, inOrder, type RankedBallot } from './ranked-ballots.ts'
import { countTransferable, votesUnit } from './transferable.ts'

export type { RankedBallot } from './ranked-ballots.ts'

/**
 * The order of the options by Schulze's method with winning votes: best first, each group those
 * that nothing left beats (deliberation 3.15). Options that tie share a group: it is never broken.
 * Throws RangeError with a sentence for options or ballots that are not in order.
 */
export const schulze = (candidates: string[], ballots: RankedBallot[]): string[][] => {
  const paths = strongestPaths(candidates, ballots)
  const beats = (one: string, other: string) =>
    (paths[one]?.[other] ?? 0) > (paths[other]?.[one] ?? 0)
  const groups: string[][] = []
  let left = inOrder(candidates)
  while (left.length > 0) {
    const best = left.filter((one) => !left.some((other) => beats(other, one)))
    groups.push(best)
    left = left.filter((one) => !best.includes(one))
  }

  return groups
}

/**
 * An instant run-off, round by round: the votes of whoever is still in, until one has more than half
 * of them. Where a tie decides who wins there is no winner, and the tied are named (deliberation
 * 3.15; see `countRunoff`). Throws RangeError with a sentence for options or ballots not in order.
 */
export const instantRunoff = (
  candidates: string[],
  ballots: RankedBallot[],
): { rounds: Record<string, number>[]; winner: string | null; tied: string[] } => {
  const { rounds, winner, tied } = countRunoff(candidates, ballots)
  return { rounds, winner, tied }
}

/**
 * The points of a Borda count: on each ballot one for every option ranked below. Options that share
 * a rank share its points, each the mean of the places that they take, so a point may be halved and
 * is never anything else; what is not listed shares the last rank (deliberation 3.15). Throws
 * RangeError with a sentence for options or ballots that are not in order.
 */
export const borda = (candidates: string[], ballots: RankedBallot[]): Record<string, number> => {
  // Counted in half points, which are whole.
  const halves = new Map(inOrder(candidates).map((candidate) => [candidate, 0]))
  for (const { count, ranks } of checkedBallots(candidates, ballots)) {
    const listed = new Set(ranks.flat())
    const unlisted = candidates.filter((candidate) => !listed.has(candidate))
    let below = candidates.length
    for (const rank of [...ranks, unlisted]) {
      below -= rank.length
      const points = count * (2 * below + rank.length - 1)
      for (const one of rank) halves.set(one, (halves.get(one) ?? 0) + points)
    }
  }

  return Object.fromEntries([...halves].map(([candidate, points]) => [candidate, points / 2]))
}

/**
 * An election by single transferable vote under the Scottish rules, stage by stage: what everybody
 * not excluded holds, in votes with five decimals. What a stage holds less than the first is
 * non-transferable. `elected` are in the order of their election; where a tie that decides who is
 * elected stopped the count, it is between `tied` (deliberation 3.15; see `countTransferable`).
 * Throws RangeError with a sentence for seats, options or ballots that are not in order.
 */
export const singleTransferableVote = (
  candidates: string[],
  seats: number,
  ballots: RankedBallot[],
): { quota: number; stages: Record<string, number>[]; elected: string[]; tied: string[] } => {
  const { quota, stages, elected, tied } = countTransferable(candidates, seats, ballots)
  const inVotes = (units: Record<string, number>) =>
    Object.fromEntries(Object.entries(units).map(([one, value]) => [one, value / votesUnit]))

  return { quota, stages: stages.map(({ votes }) => inVotes(votes)), elected, tied }
}
