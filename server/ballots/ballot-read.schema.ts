import { z } from 'zod'

const fraction = z.object({ numerator: z.int(), denominator: z.int() })
const named = z.object({ id: z.uuid(), name: z.string() })
const choice = z.enum(['yes', 'no', 'abstain'])
const verdict = z.enum(['adopted', 'rejected', 'no_decision', 'inquorate'])

export const ballotRule = z.object({
  name: z.enum(['majority', 'two_thirds', 'unanimity', 'consent']),
  base: z.enum(['yes_no', 'yes_no_abstain', 'valid', 'cast', 'present', 'entitled']),
  threshold: fraction.extend({ strict: z.boolean() }),
  quorum: fraction.optional(),
})

const counts = z.object({
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  invalid: z.int(),
  present: z.int(),
  entitled: z.int(),
})

/** One vote as it is shown to whoever may see it. */
const seenVote = z.object({
  ministryId: z.uuid(),
  ministryName: z.string(),
  memberId: z.uuid(),
  memberName: z.string(),
  capacity: z.enum(['principal', 'deputy']),
  choice,
  explanation: z.string(),
  at: z.string(),
  /** Whether it is the one that counts for its ministry. */
  counts: z.boolean(),
  /** Where it stands in the record, counted from 0. */
  index: z.int(),
})
export type SeenVote = z.output<typeof seenVote>

/** What the page of a ballot shows. Choices are not shown to others before the close. */
export const ballotRead = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  motionId: z.uuid(),
  motionNumber: z.int(),
  meetingId: z.uuid().nullable(),
  measureId: z.uuid().nullable(),
  bodyName: z.string(),
  question: z.string(),
  rule: ballotRule,
  rulesVersion: z.int(),
  /** Why it is held under another majority than the rules give its kind of motion; null where it is theirs. */
  ruleBecause: z.string().nullable(),
  mode: z.enum(['meeting', 'correspondence']),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  timeZone: z.string(),
  snapshot: z.string(),
  state: z.enum(['open', 'due', 'closed']),
  electorate: z.array(
    z.object({
      ministryId: z.uuid(),
      ministryName: z.string(),
      principal: named.nullable(),
      deputies: z.array(named),
      presentAtOpening: z.boolean(),
      presentNow: z.boolean(),
      voted: z.boolean(),
    }),
  ),
  quorum: z.object({
    present: z.int(),
    entitled: z.int(),
    needed: z.int(),
    fraction,
    met: z.boolean(),
  }),
  /** After the close every vote; before it those of the ministry for which the reader holds a seat. */
  votes: z.array(seenVote),
  /** Contrary evidence that lacked a second grader when the ballot was opened. */
  /** The policy constants that it was opened under, and is read under for good. */
  policyVersion: z.string().nullable(),
  pendingContrary: z.array(z.object({ evidence: z.uuid(), number: z.int(), title: z.string() })),
  /** What the reader may do: null where they may vote, otherwise why not. */
  voteRefusal: z.string().nullable(),
  capacity: z.enum(['principal', 'deputy']).nullable(),
  mayClose: z.boolean(),
  /** On what ground it could be closed now; null where only a ruling allows it. */
  closingGround: z.enum(['deadline', 'everyone_voted', 'settled', 'ruling']).nullable(),
  result: z
    .object({
      verdict,
      base: z.int(),
      counts,
      reason: z.enum(['convenor', 'deadline']),
      ground: z.enum(['deadline', 'everyone_voted', 'settled', 'ruling']),
      ruling: z.string().nullable(),
      presentAtOpening: z.int(),
      presentAtClose: z.int(),
      closedAt: z.string(),
      index: z.int(),
    })
    .nullable(),
})
export type BallotRead = z.output<typeof ballotRead>
