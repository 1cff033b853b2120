import { z } from 'zod'

export const seeMentionInput = z.object({ threadId: z.uuid() })
export const seeMentionOutput = z.object({ seen: z.number().int() })
