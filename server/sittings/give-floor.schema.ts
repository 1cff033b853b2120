import { z } from 'zod'

export const giveFloorInput = z.object({ meetingId: z.uuid(), memberId: z.uuid() })
export const giveFloorOutput = z.object({ memberId: z.uuid() })
