import { z } from 'zod'
import { speakingKinds } from '../meetings/rules/speakers.ts'

export const requestFloorInput = z.object({ meetingId: z.uuid(), kind: z.enum(speakingKinds) })
export const requestFloorOutput = z.object({
  /** How many go before. */
  ahead: z.int(),
})
