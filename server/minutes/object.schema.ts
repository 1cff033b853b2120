import { z } from 'zod'

export const objectToMinutesInput = z.object({
  meetingId: z.uuid(),
  reasons: z.string().trim().min(1).max(2000),
})
export const objectToMinutesOutput = z.object({ objectionId: z.uuid() })
