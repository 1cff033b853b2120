import { z } from 'zod'

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
  state: z.enum(['put', 'balloting', 'adopted', 'rejected', 'undecided', 'withdrawn']),
  ballots: z.array(z.object({ ballotId: z.uuid(), number: z.int(), verdict: verdict.nullable() })),
  ballotId: z.uuid().nullable(),
})
