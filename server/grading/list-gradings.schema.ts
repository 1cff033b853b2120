import { z } from 'zod'

/** What became of a request to grade. */
const requestStates = ['open', 'graded', 'in_conflict', 'declined', 'withdrawn'] as const

export const listGradingsInput = z.object({
  situationId: z.uuid(),
  /** Of one piece of evidence alone; otherwise what is open or was declined in the whole situation. */
  evidenceId: z.uuid().nullable().default(null),
})

export const listGradingsOutput = z.object({
  requests: z.array(
    z.object({
      requestId: z.uuid(),
      evidenceId: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      memberName: z.string(),
      ministryName: z.string(),
      mine: z.boolean(),
      askedByName: z.string(),
      askedAt: z.date(),
      dueAt: z.date(),
      state: z.enum(requestStates),
      isOverdue: z.boolean(),
      /** Why it was declined or withdrawn. */
      reason: z.string().nullable(),
    }),
  ),
  /** Evidence for which somebody is still to be asked, by number; for those who ask. At most a hundred. */
  wanting: z.array(
    z.object({
      evidenceId: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      wanted: z.number().int(),
    }),
  ),
  may: z.object({ ask: z.boolean() }),
})
