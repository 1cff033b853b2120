import { z } from 'zod'

/** Something to be done, as lists show it. */
export const actionLine = z.object({
  actionId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  what: z.string(),
  ministryId: z.uuid(),
  ministry: z.string(),
  memberId: z.uuid().nullable(),
  member: z.string().nullable(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  outcome: z.string().nullable(),
  completedAt: z.iso.datetime().nullable(),
  /** Why it was last put off or given to another owner. */
  because: z.string().nullable(),
  origin: z.object({ kind: z.enum(['meeting', 'decision']), id: z.uuid(), number: z.int() }),
  mayComplete: z.boolean(),
  /** Give it to another owner, or put it off. */
  mayMove: z.boolean(),
})
export type ActionLine = z.output<typeof actionLine>
