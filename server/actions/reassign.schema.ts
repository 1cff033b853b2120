import { z } from 'zod'

export const reassignActionPointInput = z.object({
  actionId: z.uuid(),
  ownerMinistryId: z.uuid(),
  ownerMemberId: z.uuid().nullable(),
  because: z.string().trim().min(1).max(2000),
})
export const reassignActionPointOutput = z.object({ actionId: z.uuid() })
