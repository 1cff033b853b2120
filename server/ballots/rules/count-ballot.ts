import { type Counts, reaches, type TallyRule, tallyMotion, type Verdict } from './tally.ts'

export type RuleName = 'majority' | 'two_thirds' | 'unanimity' | 'consent'
export type BallotRule = TallyRule & { name: RuleName }
export type BallotMode = 'meeting' | 'correspondence'
export type Choice = 'yes' | 'no' | 'abstain'

/** One ministry's seat as frozen at opening: it has one vote, whoever casts it. */
export type Seat = { ministry: string; principal: string | null; deputies: string[] }

/**
 * A vote as recorded. `at` is the server's time, `YYYY-MM-DDTHH:MM:SS.mmmZ`; votes of the same
 * millisecond rank by their place in the array, which is their order in the record.
 */
export type CastVote = { ministry: string; member: string; choice: string; at: string }

/** What a count rests on; `closesAt` is the deadline, exclusive, or null where there is none. */
export type BallotToCount = {
  rule: BallotRule
  mode: BallotMode
  electorate: Seat[]
  presentAtOpening: string[]
  presentAtClose: string[]
  votes: CastVote[]
  closesAt?: string | null
}

/** The vote that counts for a ministry, in the order of the electorate. */
export type CountedVote = { ministry: string; member: string; choice: Choice }

export type BallotCount = {
  counted: CountedVote[]
  counts: Counts
  verdict: Verdict
  base: number
}

const choices: readonly string[] = ['yes', 'no', 'abstain']
const isChoice = (choice: string): choice is Choice => choices.includes(choice)

/** In what capacity a member votes for a seat, or null when the member may not. */
export const capacityIn = (seat: Seat, member: string): 'principal' | 'deputy' | null => {
  if (seat.principal === member) return 'principal'
  return seat.deputies.includes(member) ? 'deputy' : null
}

const lastOf = (votes: CastVote[]): CastVote | undefined =>
  votes.reduce<CastVote | undefined>(
    (last, vote) => (last === undefined || vote.at >= last.at ? vote : last),
    undefined,
  )

const standingVote = (seat: Seat, votes: CastVote[]): CastVote | undefined =>
  lastOf(votes.filter((vote) => capacityIn(seat, vote.member) === 'principal')) ??
  lastOf(votes.filter((vote) => capacityIn(seat, vote.member) === 'deputy'))

const verdictOf = (
  rule: BallotRule,
  counts: Counts,
  quorate: boolean,
): { verdict: Verdict; base: number } => {
  const { verdict, base } = tallyMotion({ rule, counts })
  if (!quorate || verdict === 'inquorate') return { verdict: 'inquorate', base }
  if (rule.name !== 'consent') return { verdict, base }
  if (counts.present === 0) return { verdict: 'no_decision', base }
  return { verdict: counts.no === 0 ? 'adopted' : 'rejected', base }
}

/**
 * Counts a closed ballot, the same way at the close and in an auditor's offline recount
 * (deliberation 3.5, 3.7, 3.9, 3.13).
 *
 * For each ministry of the electorate the last valid vote before the close counts; a principal's
 * vote stands over a deputy's, whichever came first. A vote by someone who held no seat when the
 * ballot opened, or at or after `closesAt`, changes nothing. A standing vote that says none of
 * yes, no and abstain is invalid: cast, but not valid.
 *
 * In a meeting the quorum must hold at opening and at close; `counts.present` is everybody who was
 * there at some time in between, because they could vote. By correspondence being present is
 * having returned any vote. Consent passes when a quorum is there and nobody objects (votes no), because
 * silence consents; it is no decision only where nobody was there to be silent. Unanimity is one for one of the votes for and against, so abstentions do not block it.
 */
export const countBallot = (ballot: BallotToCount): BallotCount => {
  const { rule, mode, electorate, closesAt = null } = ballot
  const inTime = ballot.votes.filter((vote) => closesAt === null || vote.at < closesAt)
  const standing = electorate.flatMap((seat) => {
    const vote = standingVote(
      seat,
      inTime.filter(({ ministry }) => ministry === seat.ministry),
    )
    return vote === undefined ? [] : [vote]
  })
  const counted = standing.flatMap(({ ministry, member, choice }) =>
    isChoice(choice) ? [{ ministry, member, choice }] : [],
  )
  const howMany = (choice: Choice) => counted.filter((vote) => vote.choice === choice).length

  const entitled = new Set(electorate.map((seat) => seat.ministry))
  const seated = (ministries: string[]) => ministries.filter((ministry) => entitled.has(ministry))
  const voters = standing.map((vote) => vote.ministry)
  const atOpening = new Set(seated(ballot.presentAtOpening))
  const atClose = new Set(seated(ballot.presentAtClose))
  const present =
    mode === 'meeting' ? new Set([...atOpening, ...atClose, ...voters]) : new Set(voters)

  const counts: Counts = {
    yes: howMany('yes'),
    no: howMany('no'),
    abstain: howMany('abstain'),
    invalid: standing.length - counted.length,
    present: present.size,
    entitled: entitled.size,
  }
  const { quorum } = rule
  const quorate =
    quorum === undefined ||
    mode === 'correspondence' ||
    [atOpening, atClose].every(({ size }) => reaches(size, entitled.size, quorum))

  return { counted, counts, ...verdictOf(rule, counts, quorate) }
}
