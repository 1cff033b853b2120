import { z } from 'zod'
import { outsideAudiences } from '#server/evidence/rules/release.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

export const makeReleaseInput = z.object({
  situationId: z.uuid(),
  /** Null for the whole situation. */
  decisionId: z.uuid().nullable(),
  audience: z.enum(outsideAudiences),
  reason: z.string().trim().min(1).max(2000),
  redactions: z
    .array(z.object({ entry: z.int().min(0), fields: z.array(z.string().max(80)).max(60) }))
    .max(20_000),
  /** Snapshots and files that are left out whole, by their hashes. */
  contents: z.array(hash).max(2000),
  files: z.array(hash).max(5000),
})
export const makeReleaseOutput = z.object({ releaseId: z.uuid(), number: z.int() })
