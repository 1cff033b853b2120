import { z } from 'zod'

export const seeTextMentionInput = z.object({ mentionId: z.uuid() })
export const seeTextMentionOutput = z.object({ documentId: z.uuid() })
