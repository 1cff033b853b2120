import { z } from 'zod'
import { ruleNames } from '../ballots/rules/rule-names.ts'
import { ballotKinds } from '../meetings/rules/room-state.ts'
import { situationRoles } from '../members/rules/roles.ts'

const speaker = z.object({
  memberId: z.uuid(),
  kind: z.enum(['normal', 'point_of_order']),
  since: z.string(),
})
const seat = z.enum(['principal', 'deputy'])
const choice = z.enum(['yes', 'no', 'abstain'])
const numbers = ['yes', 'no', 'abstain', 'invalid', 'present', 'entitled'] as const

const currentBallot = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  question: z.string(),
  rule: z.enum(ruleNames).nullable(),
  kind: z.enum(ballotKinds),
  chooses: z.boolean(),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  entitled: z.int(),
  result: z
    .object({
      verdict: z.enum(['adopted', 'rejected', 'no_decision', 'inquorate', 'tied']).nullable(),
      counts: z.record(z.enum(numbers), z.int()).nullable(),
      at: z.string(),
    })
    .nullable(),
})

/** What everybody in a meeting sees: see `RoomState` in meetings/rules/room-state.ts. */
const roomState = z.object({
  meeting: z.object({
    meetingId: z.uuid(),
    situationId: z.uuid(),
    number: z.int(),
    title: z.string(),
    bodyName: z.string(),
    place: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    timeZone: z.string(),
    isCancelled: z.boolean(),
    remoteCounts: z.boolean(),
  }),
  agenda: z.object({
    points: z.array(
      z.object({
        pointId: z.uuid(),
        number: z.string(),
        level: z.int(),
        title: z.string(),
        minutes: z.int().nullable(),
      }),
    ),
  }),
  people: z.record(
    z.uuid(),
    z.object({ name: z.string(), ministryId: z.uuid().nullable(), seat: seat.nullable() }),
  ),
  ministries: z.record(
    z.uuid(),
    z.object({ name: z.string(), sits: z.boolean(), present: z.boolean() }),
  ),
  sitting: z.object({
    phase: z.enum(['called', 'sitting', 'adjourned', 'ended']),
    chairId: z.uuid().nullable(),
    pointId: z.uuid().nullable(),
    listClosed: z.boolean(),
    startedAt: z.string().nullable(),
    resumesAt: z.string().nullable(),
    since: z.string().nullable(),
  }),
  spent: z.record(z.uuid(), z.number()),
  floor: z.object({ speaking: speaker.nullable(), waiting: z.array(speaker) }),
  attendance: z.record(
    z.uuid(),
    z.object({ how: z.enum(['in_room', 'remote', 'left']), at: z.string() }),
  ),
  quorum: z.object({
    present: z.int(),
    entitled: z.int(),
    needed: z.int(),
    fraction: z.object({ numerator: z.int(), denominator: z.int() }),
    met: z.boolean(),
  }),
  ballot: z.object({ current: currentBallot.nullable() }),
  voted: z.record(z.uuid(), z.literal(true)),
})

/** What the page of a meeting under way begins with. */
export const roomRead = z.object({
  /** When it was so, by the database's clock. */
  at: z.string(),
  room: roomState,
  /** What only the reader sees. */
  mine: z.object({
    memberId: z.uuid(),
    ministryId: z.uuid().nullable(),
    roles: z.array(z.enum([...situationRoles, 'administrator', 'auditor'])),
    /** What the reader said last in the ballot on the screen. */
    vote: z.object({ ballotId: z.uuid(), choice, explanation: z.string() }).nullable(),
  }),
})
export type RoomRead = z.output<typeof roomRead>
