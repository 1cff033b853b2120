import type { QuorumTaken } from '../../ballots/rules/quorate.ts'
import { standingVotes } from '../../ballots/rules/standing-votes.ts'
import { takingPart } from '../../ballots/rules/taking-part.ts'
import { type Counts, tallyMotion } from '../../ballots/rules/tally.ts'
import { plainTerms, wholeVote } from '../../ballots/rules/terms.ts'
import { isBlank } from './check-marks.ts'
import type { ChoiceOutcome, ChoiceVerdict } from './choice-outcome.ts'
import type { ChoiceTerms, Marks } from './choice-terms.ts'
import { type CountedMarks, countOptions } from './count-options.ts'

/** An open vote as recorded, in the order of the record; votes of before they had ids have none. */
export type ChoiceVote = {
  id?: string | undefined
  ministry: string
  member: string
  marks: Marks
  at: string
}

/** The open vote that counts for a ministry. */
export type CountedChoice = { ministry: string; member: string; marks: Marks }

/** What was returned: open votes, or the papers of a secret ballot and the ministries on its roll. */
export type Returned =
  | { votes: readonly ChoiceVote[] }
  | { papers: readonly { marks: Marks }[]; roll: readonly string[] }

/** What else a count rests on. */
export type ChoiceCounting = {
  presentAtClose: readonly string[]
  /** Options in the order in which a lot drew them, for a tie that decides. */
  lot?: string[] | null
  /** Ministries recused since the opening, beside those that the terms name. */
  recused?: readonly string[]
  /** Open votes by their ids that count for nothing: as on motions, see `lapsedIn`. */
  lapsed?: readonly string[]
}

/** What a count says since ballots among options have terms: kept with the result, and recorded with it. */
export type BeyondChoice = {
  /** Ministries that another spoke for, and who did. */
  represented: { ministry: string; holder: string }[]
  recused: string[]
  quorum: QuorumTaken
  /** What was returned, blank, there and entitled in whole millionths of weight; null of a secret ballot. */
  weighed: { voted: number; blank: number; present: number; entitled: number } | null
}

export type ChoiceCount = {
  /** Open votes that count, in the order of the electorate; of a secret ballot none. */
  counted: CountedChoice[]
  outcome: ChoiceOutcome
  verdict: ChoiceVerdict
  beyond: BeyondChoice
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)

/** A vote weighs its ministry's share in the smallest whole numbers that say it. */
const weigh = (terms: ChoiceTerms, said: readonly { ministry: string; marks: Marks }[]) => {
  const weightOf = weightsOf(terms)
  const divisor = terms.weights
    .map(({ millionths }) => millionths)
    .reduce(greatestCommonDivisor, wholeVote)
  const ballots = said.map(
    ({ ministry, marks }): CountedMarks => ({
      ...{ count: weightOf(ministry) / divisor, marks },
    }),
  )
  return { ballots, whole: wholeVote / divisor }
}

const weightsOf = ({ weights }: Pick<ChoiceTerms, 'weights'>) => {
  const known = new Map(weights.map(({ ministry, millionths }) => [ministry, millionths]))
  return (ministry: string) => known.get(ministry) ?? wholeVote
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
 * an offline recount (deliberation 3.5 to 3.9, 3.14, 3.15). Who takes part is as on motions: quorum is taken of the
 * ministries in the room at opening and at close in a meeting, of those that returned a ballot by correspondence (a
 * blank one counts for it), and a ministry that did not vote adds its weight to the ballot of who speaks for it.
 * Nobody having said anything is no decision. Throws RangeError for ballots that are not in order.
 */
export const countChoice = (
  terms: ChoiceTerms,
  returned: Returned,
  { presentAtClose, lot = null, recused = [], lapsed = [] }: ChoiceCounting,
): ChoiceCount => {
  const { mode, electorate, presentAtOpening } = terms
  const shared = terms.terms ?? plainTerms([])
  const open =
    'votes' in returned ? standingVotes(electorate, returned.votes, terms.closesAt) : null
  const part = takingPart<{
    id?: string | undefined
    ministry: string
    member?: string
    marks?: Marks
  }>({
    ...{ terms: shared, mode, electorate, presentAtOpening, presentAtClose, recused, lapsed },
    quorum: terms.quorum,
    cast: open ?? ('roll' in returned ? returned.roll.map((ministry) => ({ ministry })) : []),
  })
  const counted = part.standing.flatMap(({ ministry, member, marks }) =>
    member === undefined || marks === undefined ? [] : [{ ministry, member, marks }],
  )
  const represented = part.spoken.flatMap(({ ministry, holder }) => {
    const said = counted.find((vote) => vote.ministry === holder)
    return said === undefined ? [] : [{ ministry, holder, marks: said.marks }]
  })
  const { ballots, whole } =
    'votes' in returned
      ? weigh(terms, [...counted, ...represented])
      : { ballots: returned.papers.map(({ marks }) => ({ count: 1, marks })), whole: 1 }
  const own = 'votes' in returned ? counted : returned.papers
  const there = shared.proxies.quorum ? part.presentOrSpokenFor : part.present
  const voted = shared.proxies.quorum ? [...own, ...represented] : own
  const heads = {
    voted: voted.length,
    blank: voted.filter(({ marks }) => isBlank(marks)).length,
    ...{ present: there.size, entitled: part.entitled.size },
  }
  const weightOf = weightsOf(terms)
  const weightIn = (ministries: Iterable<string>) =>
    [...ministries].reduce((sum, ministry) => sum + weightOf(ministry), 0)
  const said = [...counted, ...represented]
  const namesOf = (some: readonly { ministry: string }[]) => some.map(({ ministry }) => ministry)
  const beyond: BeyondChoice = {
    represented: represented.map(({ ministry, holder }) => ({ ministry, holder })),
    ...{ recused: part.recused, quorum: part.quorum },
    weighed: terms.secret
      ? null
      : {
          voted: weightIn(namesOf(said)),
          blank: weightIn(namesOf(said.filter(({ marks }) => isBlank(marks)))),
          present: weightIn(part.presentOrSpokenFor),
          entitled: weightIn(part.entitled),
        },
  }

  if (terms.kind === 'motion') {
    const counts = motionCounts(ballots, heads.present, heads.entitled)
    const none = { unit: 1, rounds: [], pairs: [], groups: [], quota: null, chosen: [], tied: [] }
    if (terms.rule === null) throw new RangeError('A motion is counted by a rule.')
    const { quorum: _, ...rule } = terms.rule
    const { verdict, base } = tallyMotion({ rule, counts })
    const outcome = { ...heads, ...none, counts, base }
    return { counted, outcome, beyond, verdict: part.quorum.met ? verdict : 'inquorate' }
  }
  const { kind, seats } = terms
  const options = terms.options.map(({ id }) => id)
  const count = countOptions(kind, { options, seats, ballots }, lot)
  const outcome = { ...heads, ...count, unit: count.unit * whole, counts: null, base: null }
  if (!part.quorum.met || own.every(({ marks }) => isBlank(marks))) {
    const verdict = part.quorum.met ? 'no_decision' : 'inquorate'
    return { counted, beyond, outcome: { ...outcome, chosen: [], tied: [] }, verdict }
  }

  return { counted, beyond, outcome, verdict: count.tied.length > 0 ? 'tied' : 'adopted' }
}
