import { z } from 'zod'
import { timeZone } from '../meetings/meeting-words.schema.ts'
import { ruleNames } from './rules/rule-names.ts'

export const openBallotInput = z.object({
  motionId: z.uuid(),
  rule: z.enum(ruleNames),
  /** Why it is held under another majority than the rules give its kind of motion. */
  ruleBecause: z.string().trim().min(1).max(2000).nullable().default(null),
  mode: z.enum(['meeting', 'correspondence']),
  closesAt: z.iso.datetime({ offset: true }).nullable(),
  timeZone,
})
export const openBallotOutput = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  snapshot: z.string(),
})
