import { z } from 'zod'
import { reliabilities } from './rules/grade.ts'

const reason = z.string().trim().min(1).max(2000)

export const rateSourceInput = z.object({
  sourceId: z.uuid(),
  reliability: z.enum(reliabilities),
  reason,
})

export const discreditSourceInput = z.object({ sourceId: z.uuid(), reason })

export const grantIdentityInput = z.object({ sourceId: z.uuid(), memberId: z.uuid(), reason })

export const sourceOutput = z.object({ sourceId: z.uuid() })
