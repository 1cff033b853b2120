import { z } from 'zod'

export const addMinistryInput = z.object({
  name: z.string().trim().min(1).max(120),
  shortName: z.string().trim().min(1).max(40),
})
export const addMinistryOutput = z.object({ ministryId: z.uuid() })
