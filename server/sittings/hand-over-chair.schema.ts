import { z } from 'zod'

export const handOverChairInput = z.object({ meetingId: z.uuid(), memberId: z.uuid() })
export const handOverChairOutput = z.object({ chairId: z.uuid() })
