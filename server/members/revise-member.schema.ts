import { z } from 'zod'

export const reviseMemberInput = z.object({
  memberId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  office: z.string().trim().min(1).max(160),
  ministryId: z.uuid().nullable(),
  disabled: z.boolean(),
})
export const reviseMemberOutput = z.object({ memberId: z.uuid() })
