import { z } from 'zod'
import { commentWords } from './comment-words.schema.ts'

export const reviseCommentInput = z.object({ commentId: z.uuid(), ...commentWords })
export const reviseCommentOutput = z.object({ commentId: z.uuid() })
