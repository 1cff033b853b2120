import { z } from 'zod'

const named = z.object({ id: z.uuid(), name: z.string() })
const given = z.object({
  proxyId: z.uuid(),
  giver: named,
  holder: named,
  /** Whether the reader's ministry gave it, and so may take it back. */
  own: z.boolean(),
})

/** Who would vote on a motion, as its page shows it. */
export const votersRead = z.object({
  ministries: z.array(named),
  recusals: z.array(z.object({ ministry: named, memberName: z.string(), reason: z.string() })),
  /** Proxies by what they hold for; those for a meeting only where the motion was put to one. */
  proxies: z.array(
    z.object({
      reach: z.enum(['meeting', 'correspondence']),
      given: z.array(given),
      mayGive: z.boolean(),
    }),
  ),
  /** How many a ministry may hold; 0 where the rules allow none. */
  cap: z.int(),
  ownMinistryId: z.uuid().nullable(),
  mayRecuse: z.boolean(),
})
export type VotersRead = z.output<typeof votersRead>
