import { z } from 'zod'
import { marks } from './marks.schema.ts'

export const castChoiceInput = z.object({
  ballotId: z.uuid(),
  marks,
  explanation: z.string().trim().max(4000),
})
export const castChoiceOutput = z.object({
  voteId: z.uuid(),
  capacity: z.enum(['principal', 'deputy']),
  snapshot: z.string(),
})
