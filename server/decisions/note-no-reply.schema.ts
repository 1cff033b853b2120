import { z } from 'zod'

export const noteNoReplyInput = z.object({ decisionId: z.uuid() })
export const noteNoReplyOutput = z.object({ replyId: z.uuid() })
