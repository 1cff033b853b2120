import { z } from 'zod'

const level = z.int().min(0).max(5)
const about = { actor: z.string(), crime: z.string() }

/** One change that a notice told of, with actors by name and evidence by number. */
export const noticedChange = z.discriminatedUnion('kind', [
  z.object({
    ...{ kind: z.literal('finding'), ...about },
    ...{ before: level.nullable(), after: level.nullable() },
  }),
  z.object({
    ...{ kind: z.literal('element'), ...about, element: z.string() },
    ...{ before: level, after: level },
  }),
  z.object({
    kind: z.enum([
      'regraded',
      'relinked',
      'reworded',
      'regrouped',
      'gone',
      'discredited',
      'restored',
    ]),
    ...{ evidence: z.string(), number: z.int() },
  }),
  z.object({
    kind: z.enum(['serious_risk', 'manifest_failure']),
    determinedOn: z.string(),
  }),
])
