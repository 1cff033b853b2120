import { type Concurrence, concurrenceOf } from './concurrence.ts'
import type { QuorumTaken } from './quorate.ts'
import type { RuleName } from './rule-names.ts'
import { standingVotes } from './standing-votes.ts'
import { takingPart } from './taking-part.ts'
import type { Counts, TallyRule, Verdict } from './tally.ts'
import { type BallotTerms, plainTerms } from './terms.ts'
import { measure, verdictOf } from './verdict-of.ts'
import { weigh } from './weigh.ts'

export type { RuleName }
export type BallotRule = TallyRule & { name: RuleName }
export type BallotMode = 'meeting' | 'correspondence'
export type Choice = 'yes' | 'no' | 'abstain'

/** One ministry's seat as frozen at opening: it has one vote, whoever casts it. */
export type Seat = { ministry: string; principal: string | null; deputies: string[] }

/**
 * A vote as recorded. `at` is the server's time, `YYYY-MM-DDTHH:MM:SS.mmmZ`; votes of the same
 * millisecond rank by their place in the array, which is their order in the record.
 */
export type CastVote = { id?: string; ministry: string; member: string; choice: string; at: string }

/** What a count rests on; `closesAt` is the deadline, exclusive, or null where there is none. */
export type BallotToCount = {
  rule: BallotRule
  mode: BallotMode
  electorate: Seat[]
  presentAtOpening: string[]
  presentAtClose: string[]
  votes: CastVote[]
  closesAt?: string | null
  /** What it is counted by beside its rule; ballots opened before there were terms have none. */
  terms?: BallotTerms | undefined
  /** Ministries recused since the opening, beside those that the terms name. */
  recused?: string[]
  /** Votes by their ids that ministries did not stand by: cast, and then as good as not cast. */
  lapsed?: string[]
  /** Votes by their ids whose objection was ruled invalid and is so at the close: cast, and not valid (3.13). */
  overruled?: string[]
}

/** The vote that counts for a ministry, in the order of the electorate. */
export type CountedVote = { ministry: string; member: string; choice: Choice }

/** What counts for a ministry that another speaks for: that one's vote. */
export type RepresentedVote = CountedVote & { holder: string }

export type BallotCount = {
  /** Votes that ministries cast themselves. */
  counted: CountedVote[]
  represented: RepresentedVote[]
  recused: string[]
  /** In heads. */
  counts: Counts
  base: number
  /** In whole millionths of weight. */
  weighed: { counts: Counts; base: number }
  quorum: QuorumTaken
  concurrence: Concurrence[]
  verdict: Verdict
  /** Whether nothing but a tie keeps it from being adopted. */
  tied: boolean
}

const choices: readonly string[] = ['yes', 'no', 'abstain']
const isChoice = (choice: string): choice is Choice => choices.includes(choice)

/**
 * Counts a closed ballot, the same way at the close and in an auditor's offline recount
 * (deliberation 3.5 to 3.9, 3.13).
 *
 * For each ministry of the electorate that is not recused its standing vote counts (standing-votes.ts).
 * A vote by someone who held no seat when the ballot opened, or at or after `closesAt`, changes nothing.
 * A standing vote that says none of yes, no and abstain, or whose objection was ruled out, is invalid: cast,
 * but not valid.
 *
 * Heads and weight are counted apart. A ministry that did not vote and for which another speaks adds its
 * weight to that one's choice; it is a head, and there, only where the terms let a proxy make the quorum.
 * `present` is everybody who was there at some time from opening to close, because they could vote; by
 * correspondence being there is having returned any vote. Consent passes when a quorum is there and nobody objects (votes no), because
 * silence consents; it is no decision only where nobody was there to be silent.
 */
export const countBallot = (ballot: BallotToCount): BallotCount => {
  const { rule, mode, electorate, closesAt = null } = ballot
  const terms = ballot.terms ?? plainTerms(electorate.map(({ ministry }) => ministry))
  const part = takingPart({
    ...{ terms, mode, electorate, quorum: rule.quorum },
    ...{ presentAtOpening: ballot.presentAtOpening, presentAtClose: ballot.presentAtClose },
    cast: standingVotes(electorate, ballot.votes, closesAt),
    recused: ballot.recused ?? [],
    lapsed: ballot.lapsed ?? [],
  })
  const { entitled, recused, standing, spoken, present, quorum } = part
  const overruled = new Set(ballot.overruled ?? [])
  const counted = standing.flatMap(({ id, ministry, member, choice }) =>
    isChoice(choice) && !overruled.has(id ?? '') ? [{ ministry, member, choice }] : [],
  )
  const represented = spoken.flatMap(({ ministry, holder }) => {
    const said = counted.find((vote) => vote.ministry === holder)
    return said === undefined ? [] : [{ ...said, ministry, holder }]
  })

  const valid = new Set(counted.map(({ ministry }) => ministry))
  const invalid = standing.map(({ ministry }) => ministry).filter((one) => !valid.has(one))
  const withProxies = {
    votes: [...counted, ...represented],
    present: part.presentOrSpokenFor,
  }
  const inPerson = terms.proxies.quorum ? withProxies : { votes: counted, present }
  const weights = new Map(terms.weights.map(({ ministry, millionths }) => [ministry, millionths]))
  const heads = measure(
    rule,
    weigh({ ...inPerson, invalid, entitled }, () => 1),
  )
  const weight = measure(
    rule,
    weigh({ ...withProxies, invalid, entitled }, (ministry) => weights.get(ministry) ?? 0),
  )

  const agreeing = new Set(
    withProxies.votes.filter(({ choice }) => choice === 'yes').map(({ ministry }) => ministry),
  )
  const concurrence = concurrenceOf(terms.concurrence, { entitled, agreeing })
  const { carries } = terms

  return {
    counted,
    represented,
    recused,
    counts: heads.counts,
    base: heads.base,
    weighed: { counts: weight.counts, base: weight.base },
    quorum,
    concurrence,
    ...verdictOf({ carries, quorate: quorum.met, heads, weight, concurrence }),
  }
}
