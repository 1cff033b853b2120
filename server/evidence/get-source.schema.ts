import { z } from 'zod'
import { reliabilities } from './rules/grade.ts'
import { consents, sourceKinds } from './rules/kinds.ts'
import { outsideAudiences, releaseAnswers } from './rules/release.ts'

const said = z.object({ reason: z.string(), by: z.string(), at: z.date() })

export const getSourceOutput = z.object({
  sourceId: z.uuid(),
  situationId: z.uuid(),
  name: z.string(),
  kind: z.enum(sourceKinds),
  note: z.string(),
  consent: z.enum(consents),
  originatorControl: z.boolean(),
  /** What it agreed to, the present terms first. */
  terms: z.array(
    z.object({
      consent: z.enum(consents),
      originatorControl: z.boolean(),
      agreedOn: z.string().nullable(),
      /** Null for the terms that it was entered with. */
      reason: z.string().nullable(),
      by: z.string().nullable(),
      at: z.date(),
    }),
  ),
  /** What its originator was asked and answered, the newest question first. */
  releases: z.array(
    z.object({
      releaseId: z.uuid(),
      audience: z.enum(outsideAudiences),
      purpose: z.string(),
      askedOn: z.string(),
      answer: z.enum(releaseAnswers).nullable(),
      answeredBy: z.string().nullable(),
      answeredOn: z.string().nullable(),
      note: z.string(),
    }),
  ),
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
    recordTerms: z.boolean(),
    rate: z.boolean(),
    discredit: z.boolean(),
    protect: z.boolean(),
  }),
})
