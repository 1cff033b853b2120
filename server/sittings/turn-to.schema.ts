import { z } from 'zod'

export const turnToInput = z.object({ meetingId: z.uuid(), pointId: z.uuid() })
export const turnToOutput = z.object({ pointId: z.uuid() })
