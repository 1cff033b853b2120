import { z } from 'zod'

export const withdrawRequestInput = z.object({ meetingId: z.uuid() })
export const withdrawRequestOutput = z.object({ meetingId: z.uuid() })
