import { z } from 'zod'
import { motionStates } from './rules/motion-graph.ts'
import { ruleNames } from './rules/rule-names.ts'

const verdict = z.enum(['adopted', 'rejected', 'no_decision', 'inquorate'])

/** A motion with where it stands and its ballots, the latest last. */
export const motionRead = z.object({
  motionId: z.uuid(),
  number: z.int(),
  question: z.string(),
  situationId: z.uuid(),
  bodyId: z.uuid(),
  meetingId: z.uuid().nullable(),
  measureId: z.uuid().nullable(),
  withdrawnBecause: z.string().nullable(),
  state: z.enum(motionStates),
  kind: z.enum(['substantive', 'amendment', 'procedural']),
  /** The majority that its body's rules give its kind. */
  usualRule: z.enum(ruleNames),
  movedBy: z.uuid().nullable(),
  ministryId: z.uuid().nullable(),
  secondsNeeded: z.int(),
  /** How many ministries have seconded it. */
  seconds: z.int(),
  /** The motion that an amendment changes. */
  amendsId: z.uuid().nullable(),
  ballots: z.array(z.object({ ballotId: z.uuid(), number: z.int(), verdict: verdict.nullable() })),
  ballotId: z.uuid().nullable(),
})
