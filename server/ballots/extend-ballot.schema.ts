import { z } from 'zod'
import { timeZone } from '../meetings/meeting-words.schema.ts'

export const extendBallotInput = z.object({
  ballotId: z.uuid(),
  closesAt: z.iso.datetime({ offset: true }),
  timeZone,
  reason: z.string().trim().min(1).max(2000),
})
export const extendBallotOutput = z.object({ ballotId: z.uuid(), closesAt: z.string() })
