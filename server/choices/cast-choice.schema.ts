import { z } from 'zod'
import { marks } from './marks.schema.ts'

export const castChoiceInput = z.object({
  ballotId: z.uuid(),
  marks,
  explanation: z.string().trim().max(4000),
  /** Cast ad referendum: the ministry confirms it later, or not. */
  provisional: z.boolean().default(false),
})
export const castChoiceOutput = z.object({
  voteId: z.uuid(),
  capacity: z.enum(['principal', 'deputy']),
  snapshot: z.string(),
})
