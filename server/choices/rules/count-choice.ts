import { standingVotes } from '../../ballots/rules/standing-votes.ts'
import { type Counts, reaches, tallyMotion } from '../../ballots/rules/tally.ts'
import { isBlank } from './check-marks.ts'
import type { ChoiceOutcome, ChoiceVerdict } from './choice-outcome.ts'
import type { ChoiceTerms, Marks } from './choice-terms.ts'
import { type CountedMarks, countOptions } from './count-options.ts'

/** An open vote as recorded, in the order of the record. */
export type ChoiceVote = { ministry: string; member: string; marks: Marks; at: string }

/** The open vote that counts for a ministry. */
export type CountedChoice = { ministry: string; member: string; marks: Marks }

/** What was returned: open votes, or the papers of a secret ballot and the ministries on its roll. */
export type Returned =
  | { votes: readonly ChoiceVote[] }
  | { papers: readonly { marks: Marks }[]; roll: readonly string[] }

export type ChoiceCount = {
  /** Open votes that count, in the order of the electorate; of a secret ballot none. */
  counted: CountedChoice[]
  outcome: ChoiceOutcome
  verdict: ChoiceVerdict
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)

/** The open vote that stands for each seat: the last in time, a principal's over a deputy's. */
export const standingChoices = (
  terms: ChoiceTerms,
  votes: readonly ChoiceVote[],
): CountedChoice[] => {
  const numbered = votes.map(({ ministry, member, at }, place) => ({
    ...{ ministry, member, at, choice: String(place) },
  }))
  return standingVotes(terms.electorate, numbered, terms.closesAt).flatMap(({ choice }) => {
    const vote = votes[Number(choice)]
    return vote === undefined
      ? []
      : [{ ministry: vote.ministry, member: vote.member, marks: vote.marks }]
  })
}

/** A vote weighs its ministry's share in the smallest whole numbers that say it. */
const weigh = (terms: ChoiceTerms, counted: readonly CountedChoice[]) => {
  const weights = new Map(terms.weights.map(({ ministry, millionths }) => [ministry, millionths]))
  const divisor = [...weights.values()].reduce(greatestCommonDivisor, 1_000_000)
  const ballots = counted.map(({ ministry, marks }): CountedMarks => {
    const millionths = weights.get(ministry) ?? 1_000_000
    return { count: millionths / divisor, marks }
  })
  return { ballots, whole: 1_000_000 / divisor }
}

const motionCounts = (ballots: readonly CountedMarks[], present: number, entitled: number) => {
  const of = (choice: string) =>
    ballots.filter(({ marks }) => marks.form === 'choice' && marks.choice === choice).length
  const counts: Counts = {
    ...{ yes: of('yes'), no: of('no'), abstain: of('abstain'), invalid: 0, present, entitled },
  }
  return counts
}

/**
 * Counts a closed ballot among options, an election or a secret ballot, the same way at the close and in
 * an offline recount (deliberation 3.5, 3.7, 3.9, 3.14, 3.15). Quorum: of the ministries in the room at
 * opening and at close in a meeting, of those that returned a ballot by correspondence; a blank one
 * counts for it. Nobody having said anything is no decision. `lot` breaks a tie that decides.
 * Throws RangeError for ballots that are not in order.
 */
export const countChoice = (
  terms: ChoiceTerms,
  returned: Returned,
  { presentAtClose, lot = null }: { presentAtClose: readonly string[]; lot?: string[] | null },
): ChoiceCount => {
  const counted = 'votes' in returned ? standingChoices(terms, returned.votes) : []
  const { ballots, whole } =
    'votes' in returned
      ? weigh(terms, counted)
      : { ballots: returned.papers.map(({ marks }) => ({ count: 1, marks })), whole: 1 }
  const voters = 'votes' in returned ? counted.map(({ ministry }) => ministry) : returned.roll

  const seated = new Set(terms.electorate.map(({ ministry }) => ministry))
  const of = (some: readonly string[]) => new Set(some.filter((one) => seated.has(one)))
  const inMeeting = terms.mode === 'meeting'
  const there = inMeeting ? [of(terms.presentAtOpening), of(presentAtClose)] : [of(voters)]
  const present = new Set([...there.flatMap((some) => [...some]), ...of(voters)]).size
  const entitled = seated.size
  const quorate = there.every(({ size }) => reaches(size, entitled, terms.quorum))
  const blank = ballots.filter(({ marks }) => isBlank(marks)).length
  const heads = { voted: ballots.length, blank, present, entitled }

  if (terms.kind === 'motion') {
    const counts = motionCounts(ballots, present, entitled)
    const none = { unit: 1, rounds: [], pairs: [], groups: [], quota: null, chosen: [], tied: [] }
    if (terms.rule === null) throw new RangeError('A motion is counted by a rule.')
    const { quorum: _, ...rule } = terms.rule
    const { verdict, base } = tallyMotion({ rule, counts })
    const outcome = { ...heads, ...none, counts, base }
    return { counted, outcome, verdict: quorate ? verdict : 'inquorate' }
  }
  const { kind, seats } = terms
  const options = terms.options.map(({ id }) => id)
  const count = countOptions(kind, { options, seats, ballots }, lot)
  const outcome = { ...heads, ...count, unit: count.unit * whole, counts: null, base: null }
  if (!quorate || ballots.length === blank) {
    const verdict = quorate ? 'no_decision' : 'inquorate'
    return { counted, outcome: { ...outcome, chosen: [], tied: [] }, verdict }
  }

  return { counted, outcome, verdict: count.tied.length > 0 ? 'tied' : 'adopted' }
}
