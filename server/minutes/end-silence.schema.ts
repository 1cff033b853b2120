import { z } from 'zod'

export const endMinutesSilenceInput = z.object({ meetingId: z.uuid() })
export const endMinutesSilenceOutput = z.object({
  versionId: z.uuid(),
  outcome: z.enum(['approved', 'to_meeting']),
})
