import type { RuleName } from '../../ballots/rules/count-ballot.ts'
import type { Counts, Verdict } from '../../ballots/rules/tally.ts'
import type { QuorumNow } from './quorum.ts'
import type { Phase } from './sitting.ts'
import type { SpeakingKind } from './speakers.ts'

export type RoomSpeaker = { memberId: string; kind: SpeakingKind; since: string }

/** What is voted on: a motion, or options in one of the ways of choosing among them. */
export const ballotKinds = [
  'motion',
  'approval',
  'score',
  'schulze',
  'runoff',
  'borda',
  'election',
] as const
export type BallotKind = (typeof ballotKinds)[number]

/** The ballot on the screen: who has voted stands in `voted`, what they said is told to nobody. */
export type RoomBallot = {
  ballotId: string
  number: number
  question: string
  /** The majority that it is held under; null among options. */
  rule: RuleName | null
  kind: BallotKind
  /** Whether it is one among options, an election or a secret one, which is voted on in a form of its own. */
  chooses: boolean
  openedAt: string
  closesAt: string | null
  entitled: number
  /** Null while it is open. Without a verdict votes are yet to be confirmed. */
  result: { verdict: Verdict | 'tied' | null; counts: Counts | null; at: string } | null
}

/**
 * What everybody sees of a meeting under way, alike for all who see its situation. Times are RFC 3339, UTC. What
 * changes often stands by itself in its part under a name of its own, so that a change is small (room-changes.ts).
 */
export type RoomState = {
  meeting: {
    meetingId: string
    situationId: string
    number: number
    title: string
    bodyName: string
    place: string
    startsAt: string
    endsAt: string
    timeZone: string
    isCancelled: boolean
    /** Whether the body's rules let presence from afar be presence. */
    remoteCounts: boolean
  }
  agenda: {
    points: {
      pointId: string
      number: string
      level: number
      title: string
      minutes: number | null
    }[]
  }
  people: Record<
    string,
    { name: string; ministryId: string | null; seat: 'principal' | 'deputy' | null }
  >
  ministries: Record<string, { name: string; sits: boolean; present: boolean }>
  sitting: {
    phase: Phase
    chairId: string | null
    pointId: string | null
    listClosed: boolean
    startedAt: string | null
    resumesAt: string | null
    /** Since when the present point's time runs on top of what is `spent` on it; null while it stands still. */
    since: string | null
  }
  /** Milliseconds spent on each point so far. */
  spent: Record<string, number>
  floor: { speaking: RoomSpeaker | null; waiting: RoomSpeaker[] }
  attendance: Record<string, { how: 'in_room' | 'remote' | 'left'; at: string }>
  quorum: QuorumNow
  ballot: { current: RoomBallot | null }
  voted: Record<string, true>
}
