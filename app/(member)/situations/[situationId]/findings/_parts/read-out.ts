import { z } from 'zod'

const out = z
  .union([z.uuid(), z.literal('unknown')])
  .nullable()
  .catch(null)

/** What an address asks to be taken out: an id, or the shared unknown origin; null for nothing. */
export const readOut = (asked: string | string[] | undefined): string | null =>
  out.parse((Array.isArray(asked) ? asked[0] : asked) ?? null)
