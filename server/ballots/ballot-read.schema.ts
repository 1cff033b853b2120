import { z } from 'zod'
import { ruleNames } from './rules/rule-names.ts'
import {
  awaitingRead,
  beyondRead,
  castingRead,
  extensionRead,
  paperRead,
  recusalRead,
  termsRead,
} from './terms-read.schema.ts'

const fraction = z.object({ numerator: z.int(), denominator: z.int() })
const named = z.object({ id: z.uuid(), name: z.string() })
const choice = z.enum(['yes', 'no', 'abstain'])
const verdict = z.enum(['adopted', 'rejected', 'no_decision', 'inquorate'])

export const ballotRule = z.object({
  name: z.enum(ruleNames),
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
  /** Cast ad referendum; then whether the ministry stood by it, null while it has not said. */
  provisional: z.boolean(),
  stands: z.boolean().nullable(),
  standsReason: z.string(),
  /** Keys of the frozen papers that the voter had opened, of those that the reader may know of. */
  papers: z.array(z.string()),
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
  /** Null in a ballot opened before there were terms. */
  terms: termsRead.nullable(),
  mode: z.enum(['meeting', 'correspondence']),
  openedAt: z.string(),
  /** The deadline that holds, and the one that it was opened with. */
  closesAt: z.string().nullable(),
  openedWith: z.string().nullable(),
  timeZone: z.string(),
  snapshot: z.string(),
  /** `confirming`: closed, and waiting for ministries to confirm votes. */
  state: z.enum(['open', 'due', 'confirming', 'closed']),
  extensions: z.array(extensionRead),
  recusals: z.array(recusalRead),
  papers: z.array(paperRead),
  electorate: z.array(
    z.object({
      ministryId: z.uuid(),
      ministryName: z.string(),
      principal: named.nullable(),
      deputies: z.array(named),
      presentAtOpening: z.boolean(),
      presentNow: z.boolean(),
      voted: z.boolean(),
      recused: z.boolean(),
      /** The ministry that speaks for it unless it votes itself. */
      holderId: z.uuid().nullable(),
      millionths: z.int(),
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
  /** The policy constants that it was opened under, and is read under for good. */
  policyVersion: z.string().nullable(),
  /** Contrary evidence that lacked a second grader when the ballot was opened. */
  pendingContrary: z.array(z.object({ evidence: z.uuid(), number: z.int(), title: z.string() })),
  /** What the reader may do: null where they may vote, otherwise why not. */
  voteRefusal: z.string().nullable(),
  capacity: z.enum(['principal', 'deputy']).nullable(),
  mayClose: z.boolean(),
  mayExtend: z.boolean(),
  mayRecuse: z.boolean(),
  mayVoteProvisionally: z.boolean(),
  /** Whether the reader may say if their ministry stands by its provisional vote. */
  mayConfirm: z.boolean(),
  mayCastDeciding: z.boolean(),
  /** On what ground it could be closed now; null where only a ruling allows it. */
  closingGround: z.enum(['deadline', 'everyone_voted', 'settled', 'ruling']).nullable(),
  /** The count at the close while votes wait to be confirmed; null otherwise. */
  awaiting: awaitingRead.nullable(),
  result: z
    .object({
      /** What it came to: as counted, or as a casting vote decided it. */
      verdict,
      counted: verdict,
      casting: castingRead.nullable(),
      beyond: beyondRead.nullable(),
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
