import { z } from 'zod'

export const startMeetingInput = z.object({ meetingId: z.uuid() })
export const startMeetingOutput = z.object({ meetingId: z.uuid(), chairId: z.uuid() })
