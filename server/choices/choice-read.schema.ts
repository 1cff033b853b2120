import { z } from 'zod'
import { ballotRule } from '../ballots/ballot-read.schema.ts'
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
      /** Whether it recused itself since the opening; who had before is not in the electorate. */
      recused: z.boolean(),
      /** As on motions; nobody speaks for another here. */
      holderId: z.null(),
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
  mayDraw: z.boolean(),
  closingGround: z.enum(['deadline', 'everyone_voted', 'ruling']).nullable(),
  /** The ballot whose tie this one is to break, and the one that is to break this one's. */
  runsOff: z.uuid().nullable(),
  runOff: z.uuid().nullable(),
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
