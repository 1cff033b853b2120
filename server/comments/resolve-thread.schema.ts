import { z } from 'zod'

export const resolveThreadInput = z.object({ threadId: z.uuid() })
export const resolveThreadOutput = z.object({ threadId: z.uuid() })
