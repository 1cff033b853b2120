import { z } from 'zod'
import { commentWords } from './comment-words.schema.ts'
import { limits } from './rules/limits.ts'

const position = z.base64().min(1).max(limits.position)

/** A comment on a passage: where it begins and ends, as relative positions encoded by Yjs, in base64. */
export const startThreadInput = z.object({
  documentId: z.uuid(),
  start: position,
  end: position,
  ...commentWords,
})
export const startThreadOutput = z.object({ threadId: z.uuid(), commentId: z.uuid() })
