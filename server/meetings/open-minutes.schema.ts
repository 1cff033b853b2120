import { z } from 'zod'

export const openMinutesInput = z.object({ meetingId: z.uuid() })
export const openMinutesOutput = z.object({ documentId: z.uuid() })
