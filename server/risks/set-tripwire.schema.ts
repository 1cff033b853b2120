import { z } from 'zod'
import { timeZone } from '../meetings/meeting-words.schema.ts'
import { riskLevels } from './rules/levels.ts'

export const setTripwireInput = z.object({
  situationId: z.uuid(),
  subject: z.string().max(20),
  level: z.enum(riskLevels).exclude(['not_seen']),
  /** Within how many hours of the rating the meeting is to be held. */
  withinHours: z.int().min(1).max(720),
  bodyId: z.uuid(),
  /** Of the meeting, in the words of whoever sets it. */
  title: z.string().trim().min(1).max(200),
  place: z.string().trim().max(300),
  timeZone,
  reason: z.string().trim().min(1).max(2000),
})
export const setTripwireOutput = z.object({ tripwireId: z.uuid() })
