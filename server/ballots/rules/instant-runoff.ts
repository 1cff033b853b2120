import { checkedBallots, inOrder, type RankedBallot, readOneByOne } from './ranked-ballots.ts'
import { carryOut, type Step } from './ties.ts'

type Round = Map<string, number>
type Runoff = { rounds: Round[] }

export type RunoffCount = {
  /** The votes of whoever is still in, round by round. */
  rounds: Record<string, number>[]
  /** How many ballots name nobody who is still in, round by round. */
  exhausted: number[]
  winner: string | null
  /** The options a tie that matters is between, where there is no winner. */
  tied: string[]
}

type Paper = { count: number; order: string[] }

const roundOf = (options: readonly string[], papers: readonly Paper[]): Round => {
  const round = new Map(options.map((option) => [option, 0]))
  const inside = new Set(options)
  for (const { count, order } of papers) {
    const holder = order.find((option) => inside.has(option))
    if (holder !== undefined) round.set(holder, (round.get(holder) ?? 0) + count)
  }

  return round
}

const sum = (round: Round): number => [...round.values()].reduce((all, votes) => all + votes, 0)

const winnerOf = (round: Round): string | undefined => {
  const [only] = round.size === 1 ? round.keys() : []
  const total = sum(round)
  return only ?? [...round].find(([, votes]) => 2 * votes > total)?.[0]
}

/**
 * Counts an instant run-off: as long as nobody has more than half of the votes of the round, the
 * option with fewest leaves and its ballots go to the next on each. Options without any vote leave
 * together. A ballot is read down to the first rank that several share. Only a tie that decides who wins is one (see `carryOut`).
 *
 * `lot` are the options in the order in which a lot drew them, where one was drawn: of the tied the
 * one drawn last leaves. Throws RangeError as `checkedBallots` does.
 */
export const countRunoff = (
  options: readonly string[],
  given: readonly RankedBallot[],
  lot: readonly string[] | null = null,
): RunoffCount => {
  const papers = checkedBallots(options, given).map((ballot) => ({
    count: ballot.count,
    order: readOneByOne(ballot),
  }))
  const without = ({ rounds }: Runoff, gone: readonly string[]): Runoff => {
    const left = [...(rounds.at(-1)?.keys() ?? [])].filter((option) => !gone.includes(option))
    return { rounds: [...rounds, roundOf(left, papers)] }
  }
  const step = (state: Runoff): Step<Runoff> => {
    const round = state.rounds.at(-1) ?? new Map()
    const winner = winnerOf(round)
    if (winner !== undefined) return { kind: 'over', outcome: winner }
    const fewest = Math.min(...round.values())
    const last = [...round.keys()].filter((option) => round.get(option) === fewest)
    if (last.length === 1 || (fewest === 0 && last.length < round.size)) {
      return { kind: 'on', state: without(state, last) }
    }
    return { kind: 'tie', tied: last, drawn: 'last', take: (one) => without(state, [one]) }
  }
  const { state, tied } = carryOut({ rounds: [roundOf(inOrder(options), papers)] }, step, lot)
  const total = papers.reduce((all, { count }) => all + count, 0)
  const last = state.rounds.at(-1)

  return {
    rounds: state.rounds.map((round) => Object.fromEntries(round)),
    exhausted: state.rounds.map((round) => total - sum(round)),
    winner: tied.length === 0 && last ? (winnerOf(last) ?? null) : null,
    tied,
  }
}
