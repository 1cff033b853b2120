import { approval, type Points } from '../../ballots/rules/approval.ts'
import { countRunoff } from '../../ballots/rules/instant-runoff.ts'
import { pairwise } from '../../ballots/rules/pairwise.ts'
import { borda, type RankedBallot, schulze } from '../../ballots/rules/ranked.ts'
import { score } from '../../ballots/rules/score.ts'
import { countTransferable, votesUnit } from '../../ballots/rules/transferable.ts'
import type { ChoiceOutcome, ChoiceRound } from './choice-outcome.ts'
import type { ChoiceKind, Marks } from './choice-terms.ts'

/** Ballots that say the same, `count` of them (or of parts of a weight). */
export type CountedMarks = { count: number; marks: Marks }

/** What the votes for options come to, before quorum and verdict. */
export type OptionCount = Pick<
  ChoiceOutcome,
  'unit' | 'rounds' | 'pairs' | 'groups' | 'quota' | 'chosen' | 'tied'
>

const heldIn = (votes: Record<string, number>): ChoiceRound['votes'] =>
  Object.entries(votes)
    .map(([option, units]) => ({ option, units }))
    .sort((one, other) => (one.option < other.option ? -1 : 1))

const inOneCount = (totals: Record<string, number>): ChoiceRound[] => [
  { kind: 'count', of: [], votes: heldIn(totals), lost: 0, elected: [] },
]

/** One leads, or a lot says which of those who lead together; nobody is chosen by a tie. */
const oneOf = (leading: readonly string[], lot: readonly string[] | null) => {
  const drawn = lot?.find((option) => leading.includes(option))
  const [only] = leading.length === 1 ? leading : [drawn]
  return only === undefined ? { chosen: [], tied: [...leading] } : { chosen: [only], tied: [] }
}

const byPoints = (points: Points, lot: readonly string[] | null): OptionCount => ({
  ...{ unit: 1, rounds: inOneCount(points.totals), pairs: [], groups: [], quota: null },
  ...oneOf(points.leading, lot),
})

const rankedOf = ({ count, marks }: CountedMarks): RankedBallot => ({
  count,
  ranking: marks.form === 'ranking' ? marks.ranks : [],
})

/**
 * Counts ballots among options by the method of their kind (deliberation 3.15), in whole numbers. `lot`
 * are the options in the order in which a lot drew them, for a tie that decides. Throws RangeError for
 * ballots that are not in order (see `checkMarks`) or too many to be added up exactly.
 */
export const countOptions = (
  kind: Exclude<ChoiceKind, 'motion'>,
  { options, seats, ballots }: { options: string[]; seats: number; ballots: CountedMarks[] },
  lot: readonly string[] | null,
): OptionCount => {
  const none = { unit: 1, pairs: [], groups: [], quota: null }
  const ranked = ballots.map(rankedOf)
  if (kind === 'approval') {
    const given = ballots.map(({ count, marks }) => ({
      count,
      approved: marks.form === 'approved' ? marks.options : [],
    }))
    return byPoints(approval(options, given), lot)
  }
  if (kind === 'score') {
    const given = ballots.map(({ count, marks }) => {
      const scores = marks.form === 'scores' ? marks.scores : []
      return { count, scores: Object.fromEntries(scores.map((one) => [one.option, one.score])) }
    })
    return byPoints(score(options, given), lot)
  }
  if (kind === 'borda') {
    const points = Object.entries(borda(options, ranked)).map(([option, value]) => ({
      option,
      halves: 2 * value,
    }))
    const most = Math.max(...points.map(({ halves }) => halves))
    const leading = points.filter(({ halves }) => halves === most).map(({ option }) => option)
    const totals = Object.fromEntries(points.map(({ option, halves }) => [option, halves]))
    return { ...none, unit: 2, rounds: inOneCount(totals), ...oneOf(leading, lot) }
  }
  if (kind === 'schulze') {
    const pairs = Object.entries(pairwise(options, ranked)).flatMap(([over, row]) =>
      Object.entries(row)
        .filter(([under]) => under !== over)
        .map(([under, units]) => ({ over, under, units })),
    )
    const groups = schulze(options, ranked)
    return { ...none, rounds: [], pairs, groups, ...oneOf(groups[0] ?? [], lot) }
  }
  if (kind === 'runoff') {
    const { rounds, exhausted, winner, tied } = countRunoff(options, ranked, lot)
    const told = rounds.map((votes, at): ChoiceRound => {
      const before = Object.keys(rounds[at - 1] ?? votes)
      const of = before.filter((option) => !(option in votes)).sort()
      const kind = at === 0 ? 'first' : 'exclusion'
      const elected = winner !== null && at === rounds.length - 1 ? [winner] : []
      return { kind, of, votes: heldIn(votes), lost: exhausted[at] ?? 0, elected }
    })
    return { ...none, rounds: told, chosen: winner === null ? [] : [winner], tied }
  }
  const { quota, stages, elected, tied } = countTransferable(options, seats, ranked, lot)
  const rounds = stages.map(
    ({ kind, of, votes, nonTransferable, elected: now }): ChoiceRound => ({
      ...{ kind, of, votes: heldIn(votes), lost: nonTransferable, elected: now },
    }),
  )

  return { ...none, unit: votesUnit, rounds, quota: quota * votesUnit, chosen: elected, tied }
}
