import type { BallotMode, BallotRule, Seat } from './count-ballot.ts'
import { type MotionState, takesBallot } from './motion-graph.ts'
import { type QuorumTaken, takeQuorum } from './quorate.ts'
import { spokenFor } from './represented.ts'
import { checkRule, type RuleRefusal } from './sound-rule.ts'
import type { Fraction } from './tally.ts'
import { type BallotTerms, plainTerms, type SharedTerms } from './terms.ts'

export type OpeningRefusal =
  | RuleRefusal
  | 'ballots.motion_withdrawn'
  | 'ballots.motion_decided'
  | 'motions.referred'
  | 'motions.adjourned'
  | 'motions.overtaken'
  | 'ballots.already_open'
  | 'ballots.nobody_entitled'
  | 'ballots.deadline_needed'
  | 'ballots.deadline_past'
  | 'ballots.no_quorum'

export type Opening = {
  motion: MotionState
  rule: BallotRule
  mode: BallotMode
  electorate: readonly Seat[]
  /** Ministries in the room now; only asked for in a meeting. */
  present: readonly string[]
  closesAt: Date | null
  at: Date
  /** What it would be counted by beside its rule. */
  terms?: BallotTerms
}

/** Ministries of the electorate for which at least one person can vote. */
export const filledSeats = (electorate: readonly Seat[]): Seat[] =>
  electorate.filter((seat) => seat.principal !== null || seat.deputies.length > 0)

const motionRefusals: Readonly<Partial<Record<MotionState, OpeningRefusal>>> = {
  withdrawn: 'ballots.motion_withdrawn',
  balloting: 'ballots.already_open',
  adopted: 'ballots.motion_decided',
  rejected: 'ballots.motion_decided',
  referred: 'motions.referred',
  adjourned: 'motions.adjourned',
}

/** Why what is for motions before the body is refused where a motion stands; `ok` where it is before the body. */
export const beforeBody = (state: MotionState): 'ok' | OpeningRefusal =>
  takesBallot(state) ? 'ok' : (motionRefusals[state] ?? 'motions.overtaken')

/** The quorum as the room is now, without those recused and with who is spoken for where the terms say so. */
export const quorumIn = ({
  quorum,
  electorate,
  present,
  ...opening
}: Pick<Opening, 'electorate' | 'present'> & {
  quorum: Fraction | undefined
  terms?: SharedTerms | undefined
}): QuorumTaken => {
  const seated = electorate.map(({ ministry }) => ministry)
  const terms = opening.terms ?? plainTerms(seated)
  const recused = new Set(terms.recused.ministries)
  const entitled = new Set(seated.filter((ministry) => !recused.has(ministry)))
  const spoken = spokenFor(terms, { entitled, spoke: new Set() })

  return takeQuorum(quorum, { there: [new Set(present)], entitled, recused, spoken, terms })
}

/**
 * Whether a ballot may be opened on a motion: one at a time, never on one that is decided or
 * withdrawn, under a rule that can pass, with somebody to vote, a deadline ahead (needed by
 * correspondence) and, in a meeting, a quorum in the room (deliberation 3.7).
 */
export const mayOpen = (opening: Opening): 'ok' | OpeningRefusal => {
  const { motion, rule, mode, electorate, closesAt } = opening
  const before = beforeBody(motion)
  if (before !== 'ok') return before
  const sound = checkRule(rule)
  if (sound !== 'ok') return sound
  if (filledSeats(electorate).length === 0) return 'ballots.nobody_entitled'
  if (closesAt === null && mode === 'correspondence') return 'ballots.deadline_needed'
  if (closesAt !== null && closesAt.getTime() <= opening.at.getTime()) {
    return 'ballots.deadline_past'
  }
  if (mode === 'correspondence' || rule.quorum === undefined) return 'ok'
  return quorumIn({ ...opening, quorum: rule.quorum }).met ? 'ok' : 'ballots.no_quorum'
}
