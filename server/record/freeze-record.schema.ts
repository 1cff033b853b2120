import { z } from 'zod'

export const freezeRecordInput = z.object({ reason: z.string().trim().min(1).max(2000) })
export const freezeRecordOutput = z.object({ reason: z.string() })
