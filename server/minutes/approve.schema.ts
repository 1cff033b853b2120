import { z } from 'zod'

export const approveMinutesInput = z.object({
  meetingId: z.uuid(),
  /** The later meeting that approves them. */
  inMeetingId: z.uuid(),
})
export const approveMinutesOutput = z.object({
  versionId: z.uuid(),
  number: z.int(),
  hash: z.string(),
})
