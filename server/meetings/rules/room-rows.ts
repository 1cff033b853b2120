import type { BallotRule } from '../../ballots/rules/count-ballot.ts'
import type { Counts, Fraction, Verdict } from '../../ballots/rules/tally.ts'
import type { BallotKind } from './room-state.ts'
import type { Phase } from './sitting.ts'
import type { SpeakingKind, SpeakingMovement } from './speakers.ts'

/** What the database answers of a meeting under way (`meeting_room` in migration 0358). Times as JSON has them. */
export type RoomRows = {
  at: string
  meeting: {
    id: string
    situation_id: string
    title: string
    place: string
    starts_at: string
    ends_at: string
    time_zone: string
    cancelled_because: string | null
  }
  number: number | null
  body: string | null
  quorum: Fraction | null
  /** Whether the body's rules let presence from afar be presence. */
  remote_counts: boolean
  convened_by: string | null
  /** In the order of reading. */
  points: { id: string; level: number; title: string; minutes: number | null }[]
  people: { id: string; name: string; ministry: string | null }[]
  ministries: { id: string; name: string }[]
  /** `votes`: whether the holder represents the ministry in the situation. */
  seats: {
    ministry: string
    member: string
    capacity: 'principal' | 'deputy'
    votes: boolean
  }[]
  movements: { member: string; movement: 'arrived' | 'left'; remote: boolean; at: string }[]
  speaking: {
    member: string
    movement: SpeakingMovement['movement']
    kind: SpeakingKind
    point: string | null
    at: string
  }[]
  sittings: {
    phase: Exclude<Phase, 'called'>
    chair: string
    point: string | null
    listClosed: boolean
    resumesAt: string | null
    at: string
  }[]
  ballot: {
    id: string
    number: number | null
    question: string
    /** The majority of a motion; null among options. */
    rule: BallotRule | null
    kind: BallotKind
    chooses: boolean
    opened_at: string
    closes_at: string | null
    entitled: number
  } | null
  /** Without a verdict while votes are yet to be confirmed; without counts where there are more than three answers. */
  result: { verdict: Verdict | 'tied' | null; counts: Counts | null; at: string } | null
  voted: string[]
}
