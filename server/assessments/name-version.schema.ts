import { z } from 'zod'

export const nameVersionInput = z.object({
  assessmentId: z.uuid(),
  name: z.string().trim().min(1).max(120),
})
export const nameVersionOutput = z.object({ versionId: z.uuid(), hash: z.string() })
