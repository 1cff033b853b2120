import { z } from 'zod'

export const endSpeakingInput = z.object({
  meetingId: z.uuid(),
  /** Who speaks: what is pressed too late ends nobody else. */
  memberId: z.uuid(),
})
export const endSpeakingOutput = z.object({ memberId: z.uuid() })
