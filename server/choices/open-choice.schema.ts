import { z } from 'zod'
import { timeZone } from '../meetings/meeting-words.schema.ts'
import { choiceKinds } from './rules/choice-terms.ts'

export const openChoiceInput = z.object({
  motionId: z.uuid(),
  kind: z.enum(choiceKinds),
  /** What may be chosen; none of a motion, and none where it runs off another ballot, which brings them. */
  options: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('words'), words: z.string().trim().min(1).max(300) }),
        z.object({ kind: z.literal('ministry'), id: z.uuid() }),
        z.object({ kind: z.literal('member'), id: z.uuid() }),
      ]),
    )
    .max(40),
  seats: z.int().min(1).max(40),
  secret: z.boolean(),
  /** The majority of a motion; null where there are options. */
  rule: z.enum(['majority', 'two_thirds', 'unanimity']).nullable(),
  /** Why it is another majority than the rules give the motion's kind; needed only then. */
  ruleBecause: z.string().trim().min(1).max(2000).nullable().default(null),
  mode: z.enum(['meeting', 'correspondence']),
  closesAt: z.iso.datetime({ offset: true }).nullable(),
  timeZone,
  /** The ballot whose tie this one is to break. */
  runsOff: z.uuid().nullable(),
})
export const openChoiceOutput = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  snapshot: z.string(),
})
