import { z } from 'zod'
import { consents, sourceKinds } from './rules/kinds.ts'

const identity = z.string().trim().min(1).max(2000)

const known = z.object({
  name: z.string().trim().min(1).max(200),
  kind: z.enum(sourceKinds),
  note: z.string().trim().max(2000).default(''),
})

/** What a source agreed to. The day is ISO 8601, and null where nobody wrote it down. */
const terms = z.object({
  consent: z.enum(consents).default('own_use'),
  originatorControl: z.boolean().default(false),
  agreedOn: z.iso.date().nullable().default(null),
})

/** What is told of a source, whoever it is. */
export const sourceFields = known.extend(terms.shape)

export const addSourceInput = sourceFields.extend({
  situationId: z.uuid(),
  /** Who it is, where its name must not be known: `name` is then what it is called here. */
  identity: identity.nullable().default(null),
})
export const addSourceOutput = z.object({ sourceId: z.uuid() })

const reason = z.string().trim().min(1).max(2000)

export const reviseSourceInput = known.extend({ sourceId: z.uuid(), reason })

export const recordTermsInput = z.object({
  sourceId: z.uuid(),
  consent: z.enum(consents),
  originatorControl: z.boolean(),
  agreedOn: z.iso.date(),
  reason,
})

export const protectSourceInput = z.object({ sourceId: z.uuid(), identity })
