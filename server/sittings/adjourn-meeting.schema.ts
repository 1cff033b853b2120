import { z } from 'zod'

export const adjournMeetingInput = z.object({
  meetingId: z.uuid(),
  /** When it goes on, as announced; null where that is not known. */
  resumesAt: z.iso.datetime({ offset: true }).nullable(),
})
export const adjournMeetingOutput = z.object({ meetingId: z.uuid() })
