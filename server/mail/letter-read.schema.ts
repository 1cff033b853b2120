import { z } from 'zod'
import { letterKinds } from './rules/letter-kinds.ts'

/** A letter in a list. Times are RFC 3339, UTC. */
export const letterLine = z.object({
  letterId: z.uuid(),
  kind: z.enum(letterKinds),
  reference: z.string(),
  /** The path of the page of what it is about. */
  path: z.string(),
  postedAt: z.string(),
  deliveredAt: z.string().nullable(),
  failedAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  /** Whether there would be no more use in sending it: its occasion is over. */
  passed: z.boolean(),
})

/** A letter among all that were posted, with to whom, and what the mail server said. */
export const outboxLine = letterLine.extend({
  memberName: z.string(),
  address: z.string().nullable(),
  response: z.string().nullable(),
})

/** A letter as it is sent, and what became of it. */
export const letterRead = letterLine.extend({
  isMine: z.boolean(),
  from: z.string(),
  to: z.string().nullable(),
  memberName: z.string(),
  subject: z.string(),
  text: z.string(),
  /** The calendar entry that comes with it (RFC 5545). */
  calendar: z.string().nullable(),
  messageId: z.string(),
  proof: z
    .object({ at: z.string(), address: z.string(), response: z.string(), sha256: z.string() })
    .nullable(),
  failure: z.object({ at: z.string(), response: z.string() }).nullable(),
})
