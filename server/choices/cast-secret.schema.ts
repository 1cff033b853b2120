import { z } from 'zod'
import { marks } from './marks.schema.ts'

export const castSecretInput = z.object({
  ballotId: z.uuid(),
  marks,
  /** 128 random bits, hexadecimal, made by the voter's own device: under it the paper is found after the close. */
  code: z.string().regex(/^[0-9a-f]{32}$/),
})
export const castSecretOutput = z.object({
  capacity: z.enum(['principal', 'deputy']),
  snapshot: z.string(),
})
