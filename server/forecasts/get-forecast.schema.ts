import { z } from 'zod'
import { outcomes } from './rules/state.ts'
import { likelihoods } from './rules/words.ts'

const given = z.object({
  word: z.enum(likelihoods),
  percent: z.int().nullable(),
  reason: z.string(),
  givenAt: z.string(),
})

/** A question as its page shows it. Times are RFC 3339, UTC. */
export const forecastRead = z.object({
  forecastId: z.uuid(),
  situationId: z.uuid(),
  number: z.int(),
  bodyName: z.string(),
  question: z.string(),
  criteria: z.string(),
  closesAt: z.string(),
  dueOn: z.string(),
  resolver: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  state: z.enum(['open', 'closed', 'resolved']),
  resolution: z
    .object({ outcome: z.enum(outcomes), because: z.string(), at: z.string(), by: z.string() })
    .nullable(),
  /** How many members gave one. */
  given: z.int(),
  /** What the reader gave, the latest first. */
  mine: z.array(given),
  /** What everybody gave, each the latest first; null while the reader is not to see it. */
  all: z
    .array(
      z.object({
        name: z.string(),
        ministry: z.string().nullable(),
        given: z.array(given),
        /** Brier's score of the last one; null unless the question was resolved yes or no. */
        score: z.number().nullable(),
      }),
    )
    .nullable(),
  may: z.object({ give: z.boolean(), resolve: z.boolean() }),
})
