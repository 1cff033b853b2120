import { z } from 'zod'

export const noteTextMentionsInput = z.object({ documentId: z.uuid() })
export const noteTextMentionsOutput = z.object({ noted: z.number().int() })
