import { z } from 'zod'

export const remindOfActionInput = z.object({ actionId: z.uuid() })
export const remindOfActionOutput = z.object({
  actionId: z.uuid(),
  kind: z.enum(['ahead', 'due', 'overdue']),
})
