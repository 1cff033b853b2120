import { z } from 'zod'

export const closeListInput = z.object({
  meetingId: z.uuid(),
  /** False opens it again. */
  closed: z.boolean(),
})
export const closeListOutput = z.object({ closed: z.boolean() })
