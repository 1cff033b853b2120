import { z } from 'zod'

export const checkInInput = z.object({
  meetingId: z.uuid(),
  /** By telephone or picture rather than in the room. */
  remote: z.boolean(),
})
export const checkInOutput = z.object({ meetingId: z.uuid(), remote: z.boolean() })
