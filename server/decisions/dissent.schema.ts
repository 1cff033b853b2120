import { z } from 'zod'
import { dissentKinds, limits } from './rules/decision-words.ts'

export const dissentInput = z.object({
  decisionId: z.uuid(),
  kind: z.enum(dissentKinds),
  text: z.string().trim().min(1).max(limits.text),
})
export const dissentOutput = z.object({ dissentId: z.uuid() })
