import { z } from 'zod'

export const cancelMeetingInput = z.object({
  meetingId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const cancelMeetingOutput = z.object({ meetingId: z.uuid() })
