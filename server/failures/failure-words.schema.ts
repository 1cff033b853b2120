import { z } from 'zod'

/** What a determination of manifest failure says: of which day, about whom, why, on what, and what they reply. */
export const failureWords = z.object({
  determinedOn: z.iso.date(),
  /** Which authorities: an office or an organ of the state. */
  authorities: z.string().trim().min(1).max(500),
  reasons: z.string().trim().min(1).max(8000),
  evidenceIds: z.array(z.uuid()).min(1).max(50),
  reply: z.object({
    kind: z.enum(['given', 'none']),
    on: z.iso.date(),
    text: z.string().trim().min(1).max(4000),
  }),
})
export type FailureWords = z.output<typeof failureWords>
