import { z } from 'zod'

export const resumeMeetingInput = z.object({ meetingId: z.uuid() })
export const resumeMeetingOutput = z.object({ meetingId: z.uuid() })
