import { z } from 'zod'

/** Where counting ends: whoever has so many waiting need not know the number exactly. */
export const mostCounted = 100

export const listToGradeOutput = z.array(
  z.object({
    situationId: z.uuid(),
    situationName: z.string(),
    /** At most a hundred. */
    count: z.number().int(),
    pieces: z.array(
      z.object({
        evidenceId: z.uuid(),
        number: z.number().int(),
        title: z.string(),
        /** By whom it was asked for and by when; null where nobody asked the reader. */
        asked: z
          .object({
            requestId: z.uuid(),
            byName: z.string(),
            dueAt: z.date(),
            isOverdue: z.boolean(),
          })
          .nullable(),
      }),
    ),
  }),
)
