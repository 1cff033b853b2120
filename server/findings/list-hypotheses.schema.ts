import { z } from 'zod'
import { consistencyValue } from './hypothesis.schema.ts'
import { level } from './level.schema.ts'
import { crimesWithElements } from './rules/crimes.ts'

const ranking = z.object({
  /** Least inconsistent first; null while no evidence was rated under every hypothesis. */
  order: z.array(z.object({ hypothesis: z.uuid(), inconsistency: z.number() })).nullable(),
  leading: z.array(z.uuid()),
})

export const listHypothesesOutput = z.object({
  rivalsNeeded: z.number().int(),
  cases: z.array(
    z.object({
      actor: z.object({ actorId: z.uuid(), name: z.string() }),
      crime: z.enum(crimesWithElements),
      /** What standard the intent reaches. */
      intent: level,
      hypotheses: z.array(
        z.object({ hypothesisId: z.uuid(), isIntent: z.boolean(), statement: z.string() }),
      ),
      evidence: z.array(
        z.object({
          evidenceId: z.uuid(),
          number: z.number().int(),
          title: z.string(),
          /** How sound it is, 0 to 3: what it can count for. */
          soundness: z.number().int().min(0).max(3),
          diagnosticity: z.number().nullable(),
          decides: z.boolean(),
          cells: z.array(
            z.object({
              hypothesis: z.uuid(),
              consistency: z.number().nullable(),
              disagreement: z.number(),
            }),
          ),
          ratings: z.array(
            z.object({
              graderName: z.string(),
              mine: z.boolean(),
              rationale: z.string(),
              values: z.array(z.object({ hypothesis: z.uuid(), consistency: consistencyValue })),
            }),
          ),
          /** How many ratings the reader does not see yet. */
          hidden: z.number().int(),
        }),
      ),
      together: ranking,
      apart: z.array(ranking.extend({ graderName: z.string() })),
    }),
  ),
  may: z.object({ propose: z.boolean(), rate: z.boolean() }),
})
