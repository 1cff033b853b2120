import { z } from 'zod'
import { callOutStates } from './rules/call-out.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

/** How a quorum came about: when (RFC 3339), and how many seconds after the call; null while it has not. */
const reached = z.object({ at: z.string(), seconds: z.int() }).nullable()

/** What the page of an urgent meeting shows of its call-out. Times are RFC 3339, UTC. */
export const callOutRead = z.object({
  meetingId: z.uuid(),
  calledAt: z.string(),
  /** By when ministries are to have acknowledged. */
  dueAt: z.string().nullable(),
  entitled: z.int(),
  acknowledged: z.int(),
  /** Ministries that make a quorum. */
  needed: z.int(),
  quorumAcknowledged: reached,
  quorumInTheRoom: reached,
  ministries: z.array(
    z.object({
      ministryId: z.uuid(),
      name: z.string(),
      state: z.enum(callOutStates),
      escalatedAt: z.string().nullable(),
      deputies: z.array(named),
      /** Those who can answer for it. */
      holders: z.array(named),
      answer: z
        .object({
          by: z.string(),
          at: z.string(),
          /** Who took it on the telephone; null where it was given here. */
          takenBy: z.string().nullable(),
          note: z.string(),
        })
        .nullable(),
      waiver: z.object({ by: z.string(), at: z.string(), note: z.string() }).nullable(),
    }),
  ),
  /** The ministry for which the reader can answer, if any. */
  ownMinistryId: z.uuid().nullable(),
})
