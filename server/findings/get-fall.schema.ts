import { z } from 'zod'
import { crimes } from '#server/situations/rules/crimes.ts'
import { level } from './level.schema.ts'
import { elementIds } from './rules/elements.ts'

export const fallsBy = ['source', 'origin', 'grader'] as const

export const getFallInput = z.object({
  situationId: z.uuid(),
  by: z.enum(fallsBy),
  /** A source, the evidence at the root of an origin or `unknown`, or a grader. */
  id: z.string().max(40),
})

const changed = z.object({ before: level, after: level })

export const fallShown = z.object({
  actorName: z.string(),
  crime: z.enum(crimes),
  finding: z.object({ before: level.nullable(), after: level.nullable() }),
  elements: z.array(changed.extend({ element: z.enum(elementIds) })),
})

export const getFallOutput = z.object({
  name: z.string(),
  evidence: z.array(
    z.object({ evidenceId: z.uuid(), number: z.number().int(), title: z.string() }),
  ),
  /** Every actor and crime with every element, whether it changes or not. */
  cases: z.array(fallShown),
  /** The decisions that rest on it, newest first, with what would have been different. */
  decisions: z.array(
    z.object({
      decisionId: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      evidence: z.array(z.number().int()),
      falls: z.array(fallShown),
      lostGates: z.array(z.string()),
    }),
  ),
})
