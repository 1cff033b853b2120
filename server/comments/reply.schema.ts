import { z } from 'zod'
import { commentWords } from './comment-words.schema.ts'

export const replyInput = z.object({ threadId: z.uuid(), ...commentWords })
export const replyOutput = z.object({ commentId: z.uuid() })
