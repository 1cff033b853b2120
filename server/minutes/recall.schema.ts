import { z } from 'zod'

export const recallMinutesInput = z.object({
  meetingId: z.uuid(),
  reasons: z.string().trim().min(1).max(2000),
})
export const recallMinutesOutput = z.object({ meetingId: z.uuid() })
