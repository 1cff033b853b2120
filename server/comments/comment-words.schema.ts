import { z } from 'zod'
import { limits } from './rules/limits.ts'

/** What a comment says and whom it mentions: names stand in the text, ids beside it. */
export const commentWords = {
  text: z.string().trim().min(1).max(limits.text),
  mentions: z.array(z.uuid()).max(limits.mentions).default([]),
}
