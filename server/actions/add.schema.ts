import { z } from 'zod'
import { actionWords } from '#server/decisions/log-decision.schema.ts'

export const addActionPointInput = actionWords.extend({
  meetingId: z.uuid(),
  /** The point of the agenda under which it was agreed. */
  pointId: z.uuid().nullable().default(null),
})
export const addActionPointOutput = z.object({ actionId: z.uuid(), number: z.int() })
