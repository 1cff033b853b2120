import { z } from 'zod'
import { claimKinds } from './rules/claims.ts'

export const getCustodyInput = z.object({ evidenceId: z.uuid() })

export const getCustodyOutput = z.array(
  z.object({
    fileId: z.uuid(),
    /** Whether there is a working copy of it to be looked at in the page. */
    hasPreview: z.boolean(),
    /** Whether an authority stamped its hash with the time; its token may be taken along. */
    hasTimeStamp: z.boolean(),
    /** What it claims of itself, believed by nothing. */
    claims: z.array(z.object({ what: z.enum(claimKinds), says: z.string() })),
    steps: z.array(
      z.object({
        what: z.enum([
          'read',
          'verified',
          'scanned',
          'attached',
          'copied',
          'stamped',
          'checked',
          'downloaded',
        ]),
        at: z.date(),
        by: z.string().nullable(),
        before: z.string().nullable(),
        after: z.string().nullable(),
        entry: z.int().nullable(),
        isBroken: z.boolean(),
      }),
    ),
  }),
)
