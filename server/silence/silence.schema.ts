import { z } from 'zod'
import { timeZone } from '#server/meetings/meeting-words.schema.ts'

const words = z.string().trim().min(1).max(4000)
const line = z.string().trim().min(1).max(300)

export const circulateInput = z.object({
  motionId: z.uuid(),
  deadline: z.iso.datetime({ offset: true }),
  timeZone,
  /** Needed where the deadline is shorter than the rules' usual one. */
  urgentBecause: words.nullable(),
})
export const circulateOutput = z.object({ silenceId: z.uuid(), number: z.int(), round: z.int() })

export const speakInput = z.object({ silenceId: z.uuid(), reasons: words })
export const withdrawInput = z.object({ silenceId: z.uuid(), reason: words })
export const logCallInput = z.object({
  silenceId: z.uuid(),
  ministryId: z.uuid(),
  spokenWith: line,
  reason: words,
})
export const endInput = z.object({ silenceId: z.uuid() })
export const silenceOutput = z.object({ silenceId: z.uuid() })
export const endOutput = silenceOutput.extend({
  outcome: z.enum(['adopted', 'broken', 'withdrawn', 'not_adopted']),
})
