import { z } from 'zod'

const ids = z.array(z.uuid())
const counts = z.object({
  yes: z.int(),
  no: z.int(),
  abstain: z.int(),
  invalid: z.int(),
  present: z.int(),
  entitled: z.int(),
})
const given = z.object({ giver: z.uuid(), holder: z.uuid() })

/** What a ballot is counted by beside its rule, as it was frozen at the opening. */
export const termsRead = z.object({
  carries: z.enum(['heads', 'weight', 'both']),
  weights: z.array(z.object({ ministry: z.uuid(), millionths: z.int() })),
  proxies: z.object({
    held: z.array(given),
    cyclic: ids,
    excess: z.array(given),
    cap: z.int(),
    quorum: z.boolean(),
  }),
  recused: z.object({ ministries: ids, quorum: z.boolean() }),
  concurrence: z.array(
    z.object({ name: z.string(), ministries: ids, needs: z.enum(['each', 'majority']) }),
  ),
  casting: z.enum(['none', 'chair']),
  referendum: z.object({ hours: z.int(), unconfirmed: z.enum(['lapses', 'stands']) }),
})

/** What a count says beside heads. */
export const beyondRead = z.object({
  represented: z.array(
    z.object({
      ministry: z.uuid(),
      member: z.uuid(),
      choice: z.enum(['yes', 'no', 'abstain']),
      holder: z.uuid(),
    }),
  ),
  recused: ids,
  weighed: z.object({ counts, base: z.int() }),
  quorum: z.object({ present: z.array(z.int()), entitled: z.int(), met: z.boolean() }),
  concurrence: z.array(
    z.object({
      name: z.string(),
      needs: z.enum(['each', 'majority']),
      asked: ids,
      agreed: ids,
      given: z.boolean(),
    }),
  ),
  tied: z.boolean(),
})

const said = { memberName: z.string(), reason: z.string(), at: z.string(), index: z.int() }

/** A ministry that stays out, and why. */
export const recusalRead = z.object({
  ministryId: z.uuid(),
  ministryName: z.string(),
  ...said,
})

/** A deadline moved, by whom and why. */
export const extensionRead = z.object({ closesAt: z.string(), reason: z.string(), index: z.int() })

/** The vote that broke a tie. */
export const castingRead = z.object({ choice: z.enum(['yes', 'no']), ...said })

/** One of the frozen papers of a ballot: `key` is what a vote records of it. */
export const paperRead = z.object({
  key: z.string(),
  kind: z.enum(['text', 'measure', 'assessment', 'findings', 'evidence']),
  number: z.int().nullable(),
  title: z.string(),
  /** Whether the reader has opened it. */
  opened: z.boolean(),
})

/** What a closed ballot waits for: ministries that have yet to confirm their vote. */
export const awaitingRead = z.object({
  confirmBy: z.string(),
  closedAt: z.string(),
  ministries: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What it comes to if all of them confirm; a tie is of ballots among options. */
  verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']),
})
