import { z } from 'zod'
import { conveneMeetingInput } from './convene-meeting.schema.ts'
import { rhythms } from './rules/recurrence.ts'

export const recurrence = z.object({
  rhythm: z.enum(rhythms),
  /** The last day on which a meeting may be, `YYYY-MM-DD`. */
  until: z.iso.date().nullable(),
  count: z.int().min(1).max(1000).nullable(),
})

export const conveneSeriesInput = conveneMeetingInput.extend({ recurrence })
export const conveneSeriesOutput = z.object({
  seriesId: z.uuid(),
  /** The meetings, in the order in which they are held. */
  meetingIds: z.array(z.uuid()),
})
