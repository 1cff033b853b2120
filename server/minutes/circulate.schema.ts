import { z } from 'zod'

export const circulateMinutesInput = z.object({ meetingId: z.uuid() })
export const circulateMinutesOutput = z.object({
  versionId: z.uuid(),
  number: z.int(),
  hash: z.string(),
  correctionsUntil: z.iso.datetime(),
  /** The meeting on whose agenda their approval was put; null for none. */
  putOn: z.uuid().nullable(),
})
