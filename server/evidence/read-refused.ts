import { z } from 'zod'
import type { RefusalCode } from '#server/platform/refusal.ts'

/** Why a file cannot be read, as a read answers it. */
export const readRefused = z.object({
  ok: z.literal(false),
  refusal: z.object({
    code: z.custom<RefusalCode>((code) => typeof code === 'string' && code.includes('.')),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
})
