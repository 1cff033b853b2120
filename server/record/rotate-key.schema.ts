import { z } from 'zod'

const verifierKey = z.string().min(1).max(500)

export const rotateKeyInput = z.object({
  oldKey: verifierKey,
  newKey: verifierKey,
  reason: z.string().trim().min(1).max(2000),
})
export const rotateKeyOutput = z.object({ newKey: z.string() })
