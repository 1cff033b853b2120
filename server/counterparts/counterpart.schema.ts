import { z } from 'zod'

const line = z.string().trim().min(1).max(200)

/** What the register says of a counterpart. */
export const counterpartWords = z.object({
  name: line,
  country: line,
  office: z.string().trim().max(200),
  /** How it is reached. */
  contact: z.string().trim().max(500),
  /** Of its own record; null where it has none, or it is not known yet. */
  verifierKey: z.string().trim().min(1).max(500).nullable(),
})
export const reviseCounterpartInput = counterpartWords.extend({ counterpartId: z.uuid() })
export const counterpartOutput = z.object({ counterpartId: z.uuid() })
