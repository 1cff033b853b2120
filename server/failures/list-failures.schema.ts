import { z } from 'zod'
import { evidenceNamed } from '#server/risks/evidence-named.schema.ts'
import { failureWords } from './failure-words.schema.ts'
import { failureStates } from './rules/standing.ts'

const motionNamed = z.object({ motionId: z.uuid(), number: z.int(), question: z.string() })

/** A determination of manifest failure, where it stands, and what it names. */
export const failureRead = failureWords.omit({ evidenceIds: true }).extend({
  failureId: z.uuid(),
  state: z.enum(failureStates),
  motion: motionNamed.extend({ ballotId: z.uuid().nullable() }),
  evidence: z.array(evidenceNamed),
  lifted: motionNamed.extend({ because: z.string() }).nullable(),
})

export const listFailuresOutput = z.object({
  failures: z.array(failureRead),
  /** Adopted by a vote and carrying no determination themselves: by these one can be lifted. */
  lifting: z.array(motionNamed),
})
