import { z } from 'zod'
import { repliesGiven } from './rules/decision-words.ts'

export const recordReplyInput = z.object({
  decisionId: z.uuid(),
  reply: z.enum(repliesGiven),
  repliedOn: z.iso.date(),
  /** Who replied for the authority. */
  repliedBy: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(4000),
})
export const recordReplyOutput = z.object({ replyId: z.uuid() })
