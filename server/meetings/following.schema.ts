import { z } from 'zod'

export const reviseFollowingOutput = z.object({
  meetingId: z.uuid(),
  /** The meeting itself and those that follow it, in their order. */
  meetingIds: z.array(z.uuid()),
})
