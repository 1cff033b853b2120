import { z } from 'zod'

/** `sequence` is that of the call which planned it: a meeting changed since has reminders of its own. */
export const remindInput = z.object({
  meetingId: z.uuid(),
  sequence: z.int().min(0),
  hours: z.int().min(1).max(720),
})
export const remindOutput = z.object({ reminded: z.int() })
