import { z } from 'zod'

export const endMeetingInput = z.object({ meetingId: z.uuid() })
export const endMeetingOutput = z.object({ meetingId: z.uuid() })
