import { z } from 'zod'
import { consents, sourceKinds } from './rules/kinds.ts'

const identity = z.string().trim().min(1).max(2000)

/** What is told of a source, whoever it is. */
export const sourceFields = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(sourceKinds),
  note: z.string().trim().max(2000).default(''),
  consent: z.enum(consents).default('own_use'),
  originatorControl: z.boolean().default(false),
})

export const addSourceInput = sourceFields.extend({
  situationId: z.uuid(),
  /** Who it is, where its name must not be known: `name` is then what it is called here. */
  identity: identity.nullable().default(null),
})
export const addSourceOutput = z.object({ sourceId: z.uuid() })

export const reviseSourceInput = sourceFields.extend({
  sourceId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})

export const protectSourceInput = z.object({ sourceId: z.uuid(), identity })
