import { z } from 'zod'
import { ballotRule } from '../ballots/ballot-read.schema.ts'
import {
  awaitingRead,
  extensionRead,
  paperRead,
  recusalRead,
  termsRead,
} from '../ballots/terms-read.schema.ts'
import { marks } from './marks.schema.ts'
import { choiceKinds } from './rules/choice-terms.ts'

const fraction = z.object({ numerator: z.int(), denominator: z.int() })
const named = z.object({ id: z.uuid(), name: z.string() })
const ids = z.array(z.string())

/** What may be chosen, as it was frozen. */
export const shownOption = z.object({
  id: z.string(),
  name: z.string(),
  ministry: z.uuid().nullable(),
  member: z.uuid().nullable(),
})

/** What a ballot among options came to, as pages are given it. */
export const shownOutcome = z.object({
  voted: z.int(),
  blank: z.int(),
  present: z.int(),
  entitled: z.int(),
  unit: z.int(),
  rounds: z.array(
    z.object({
      kind: z.enum(['count', 'first', 'surplus', 'exclusion']),
      of: ids,
      votes: z.array(z.object({ option: z.string(), units: z.int() })),
      lost: z.int(),
      elected: ids,
    }),
  ),
  pairs: z.array(z.object({ over: z.string(), under: z.string(), units: z.int() })),
  groups: z.array(ids),
  quota: z.int().nullable(),
  counts: z
    .object({
      yes: z.int(),
      no: z.int(),
      abstain: z.int(),
      invalid: z.int(),
      present: z.int(),
      entitled: z.int(),
    })
    .nullable(),
  base: z.int().nullable(),
  chosen: ids,
  tied: ids,
})

const seenChoice = z.object({
  ministryId: z.uuid(),
  ministryName: z.string(),
  memberId: z.uuid(),
  memberName: z.string(),
  capacity: z.enum(['principal', 'deputy']),
  marks,
  explanation: z.string(),
  /** Whether it was cast ad referendum, and what its ministry said to it. */
  provisional: z.boolean(),
  stands: z.boolean().nullable(),
  standsReason: z.string(),
  /** Keys of the frozen papers that its voter had opened. */
  papers: z.array(z.string()),
  at: z.string(),
  /** Whether it is the one that counts for its ministry. */
  counts: z.boolean(),
  index: z.int(),
})

/** What the page of a ballot among options shows. Of a secret one no vote is ever shown with its voter. */
export const choiceRead = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  motionId: z.uuid(),
  motionNumber: z.int(),
  meetingId: z.uuid().nullable(),
  bodyName: z.string(),
  question: z.string(),
  kind: z.enum(choiceKinds),
  isSecret: z.boolean(),
  options: z.array(shownOption),
  seats: z.int(),
  rule: ballotRule.nullable(),
  rulesVersion: z.int(),
  mode: z.enum(['meeting', 'correspondence']),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  timeZone: z.string(),
  snapshot: z.string(),
  /** `confirming`: closed, with votes that ministries have yet to confirm. */
  state: z.enum(['open', 'due', 'confirming', 'closed']),
  terms: termsRead.nullable(),
  extensions: z.array(extensionRead),
  recusals: z.array(recusalRead),
  /** Those that a vote records the opening of; none of a secret ballot, of which nothing is noted. */
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
  /** Open votes: after the close all, before it those of the ministry for which the reader holds a seat. */
  votes: z.array(seenChoice),
  voteRefusal: z.string().nullable(),
  capacity: z.enum(['principal', 'deputy']).nullable(),
  /** Whether the reader may take their ministry out of the motion now. */
  mayRecuse: z.boolean(),
  mayClose: z.boolean(),
  mayExtend: z.boolean(),
  mayVoteProvisionally: z.boolean(),
  /** Whether the reader may say if their ministry stands by its provisional vote. */
  mayConfirm: z.boolean(),
  mayDraw: z.boolean(),
  closingGround: z.enum(['deadline', 'everyone_voted', 'ruling']).nullable(),
  /** The ballot whose tie this one is to break, and the one that is to break this one's. */
  runsOff: z.uuid().nullable(),
  runOff: z.uuid().nullable(),
  /** The count at the close while votes wait to be confirmed; null otherwise. */
  awaiting: awaitingRead.nullable(),
  result: z
    .object({
      verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']),
      /** As it stood at the close; with the lot, `lot.outcome` is what came of it. */
      outcome: shownOutcome,
      reason: z.enum(['convenor', 'deadline']),
      ground: z.enum(['deadline', 'everyone_voted', 'ruling']),
      ruling: z.string().nullable(),
      /** The papers of a secret ballot, in the order of their codes. */
      papers: z.array(z.object({ code: z.string(), marks })),
      /** Who was spoken for and recused, the quorum, and what was returned in weight. */
      beyond: z.object({
        represented: z.array(z.object({ ministry: z.uuid(), holder: z.uuid() })),
        recused: z.array(z.uuid()),
        quorum: z.object({ present: z.array(z.int()), entitled: z.int(), met: z.boolean() }),
        weighed: z
          .object({ voted: z.int(), blank: z.int(), present: z.int(), entitled: z.int() })
          .nullable(),
      }),
      lotCommitment: z.string(),
      closedAt: z.string(),
      index: z.int(),
    })
    .nullable(),
  lot: z
    .object({
      words: z.string(),
      salt: z.string(),
      seed: z.string(),
      drawn: ids,
      outcome: shownOutcome,
      index: z.int(),
    })
    .nullable(),
})
export type ChoiceRead = z.output<typeof choiceRead>
