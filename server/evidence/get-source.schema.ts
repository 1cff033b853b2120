import { z } from 'zod'
import { reliabilities } from './rules/grade.ts'
import { consents, sourceKinds } from './rules/kinds.ts'

const said = z.object({ reason: z.string(), by: z.string(), at: z.date() })

export const getSourceOutput = z.object({
  sourceId: z.uuid(),
  situationId: z.uuid(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  note: z.string(),
  consent: z.enum(consents),
  originatorControl: z.boolean(),
  /** How reliable it was held to be, the present judgement first. */
  reliability: z.array(said.extend({ reliability: z.enum(reliabilities) })),
  /** That it is discredited, and why; null while its word counts. */
  discredited: said.nullable(),
  /** Null for a source that is not protected. */
  protection: z
    .object({
      /** Whether the reader may know who it is. */
      granted: z.boolean(),
      /** How many may know; by name only for those who do. */
      count: z.number().int(),
      members: z.array(said.extend({ memberId: z.uuid(), name: z.string() })),
      /** Members of the situation who could be told. */
      others: z.array(z.object({ memberId: z.uuid(), name: z.string() })),
    })
    .nullable(),
  evidence: z.array(
    z.object({ evidenceId: z.uuid(), number: z.number().int(), title: z.string() }),
  ),
  may: z.object({
    revise: z.boolean(),
    rate: z.boolean(),
    discredit: z.boolean(),
    protect: z.boolean(),
  }),
})
