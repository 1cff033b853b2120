import type { BallotRule, CountedVote, Seat } from '../../ballots/rules/count-ballot.ts'
import { ruleNames } from '../../ballots/rules/rule-names.ts'
import type { Counts, Verdict } from '../../ballots/rules/tally.ts'
import type { BallotTerms } from '../../ballots/rules/terms.ts'
import type { RevealedAct } from './check-openings.ts'
import { type Frame, readFrame } from './frame.ts'
import { readTerms } from './read-terms.ts'
import { type Shape, shapeOf } from './shape.ts'

const choices = ['yes', 'no', 'abstain'] as const
const bases = ['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled'] as const
const verdicts = ['adopted', 'rejected', 'no_decision', 'inquorate'] as const

/** What the record says of a ballot's opening. */
export type OpenedBallot = {
  index: number
  ballot: string
  motion: string
  rule: BallotRule
  mode: 'meeting' | 'correspondence'
  electorate: Seat[]
  presentAtOpening: string[]
  closesAt: string | null
  snapshot: string
  frame: Frame
  /** Missing where it was opened before there were any. */
  terms: BallotTerms | undefined
}

/** What the record says of a vote. */
export type RecordedVote = {
  index: number
  at: string
  caster: string | null
  ballot: string
  ministry: string
  member: string
  capacity: 'principal' | 'deputy'
  choice: (typeof choices)[number]
  snapshot: string
  /** By which a confirmation names it; missing where there were none. */
  id: string | undefined
  /** Whether the ministry has yet to confirm it. */
  provisional: boolean
}

/** A count as an act records it. */
export type RecordedCount = {
  counted: CountedVote[]
  counts: Counts
  verdict: Verdict
  base: number
  /** The content of the act, with what else it says of the count. */
  said: RevealedAct['content']
}

/** What the record says of a ballot's close. */
export type ClosedBallot = RecordedCount & {
  index: number
  at: string
  /** When the record took it in. */
  time: string
  ballot: string
  reason: 'convenor' | 'deadline'
  presentAtClose: string[]
}

/** Reads a `ballot.open`. Throws `Misshapen`. */
export function readOpenedBallot(act: RevealedAct): OpenedBallot {
  const content = shapeOf(act.content, 'content')
  const closesAt = content.member('closes_at').orNull((one) => one.text())
  return {
    index: act.index,
    ballot: thingOf(act),
    motion: content.member('motion').text(),
    rule: readRule(content.member('rule')),
    mode: content.member('mode').oneOf('meeting', 'correspondence'),
    electorate: content.member('electorate').list((seat) => ({
      ministry: seat.member('ministry').text(),
      principal: seat.member('principal').orNull((one) => one.text()),
      deputies: seat.member('deputies').list((one) => one.text()),
    })),
    presentAtOpening: content.member('present_at_opening').list((one) => one.text()),
    closesAt: closesAt === null ? null : instantOf(closesAt),
    snapshot: content.member('snapshot').text(),
    frame: readFrame(act),
    terms: content.has('terms') ? readTerms(content.member('terms')) : undefined,
  }
}

/** Reads a `vote.cast`. Throws `Misshapen`. */
export function readVote(act: RevealedAct): RecordedVote {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    at: act.at,
    caster: act.member,
    ballot: content.member('ballot').text(),
    ministry: content.member('ministry').text(),
    member: content.member('member').text(),
    capacity: content.member('capacity').oneOf('principal', 'deputy'),
    choice: content.member('choice').oneOf(...choices),
    snapshot: content.member('snapshot').text(),
    id: content.has('vote') ? content.member('vote').text() : undefined,
    provisional: content.has('provisional') && content.member('provisional').value === true,
  }
}

/** Reads a `ballot.close`. Throws `Misshapen`. */
export function readClosedBallot(act: RevealedAct): ClosedBallot {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    at: act.at,
    time: act.time,
    ballot: content.member('ballot').text(),
    reason: content.member('reason').oneOf('convenor', 'deadline'),
    presentAtClose: content.member('present_at_close').list((one) => one.text()),
    ...readCount(act),
  }
}

/** Reads the count that an act records. Throws `Misshapen`. */
export function readCount(act: RevealedAct): RecordedCount {
  const content = shapeOf(act.content, 'content')
  const counts = content.member('counts')
  return {
    said: act.content,
    counted: content.member('counted').list(readCountedVote),
    counts: {
      yes: counts.member('yes').count(),
      no: counts.member('no').count(),
      abstain: counts.member('abstain').count(),
      invalid: counts.member('invalid').count(),
      present: counts.member('present').count(),
      entitled: counts.member('entitled').count(),
    },
    verdict: content.member('verdict').oneOf(...verdicts),
    base: content.member('base').count(),
  }
}

/** Reads one counted vote. Throws `Misshapen`. */
export function readCountedVote(vote: Shape): CountedVote {
  return {
    ministry: vote.member('ministry').text(),
    member: vote.member('member').text(),
    choice: vote.member('choice').oneOf(...choices),
  }
}

/** Reads the rule that a motion is counted by. Throws `Misshapen`. */
export function readRule(rule: Shape): BallotRule {
  const threshold = rule.member('threshold')
  const quorum = rule.has('quorum') ? rule.member('quorum').orNull(readFraction) : null
  return {
    name: rule.member('name').oneOf(...ruleNames),
    base: rule.member('base').oneOf(...bases),
    threshold: { ...readFraction(threshold), strict: threshold.member('strict').value === true },
    ...(quorum === null ? {} : { quorum }),
  }
}

/** Reads a fraction. Throws `Misshapen`. */
export function readFraction(fraction: Shape): { numerator: number; denominator: number } {
  return {
    numerator: fraction.member('numerator').count(),
    denominator: fraction.member('denominator').count(),
  }
}

/** The id of what was acted on. Throws `Misshapen`. */
export function thingOf(act: RevealedAct): string {
  return shapeOf(act.thing, 'thing').member('id').text()
}

/** The same instant as the record writes times, so that texts compare as times do. Throws `Misshapen`. */
export function instantOf(text: string): string {
  const milliseconds = Date.parse(text)
  return shapeOf(
    Number.isNaN(milliseconds) ? text : new Date(milliseconds).toISOString(),
    'content.closes_at',
  ).instant()
}
