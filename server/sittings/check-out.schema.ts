import { z } from 'zod'

export const checkOutInput = z.object({ meetingId: z.uuid() })
export const checkOutOutput = z.object({ meetingId: z.uuid() })
