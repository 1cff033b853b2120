import { z } from 'zod'

export const establishBodyInput = z.object({ name: z.string().trim().min(1).max(160) })
export const establishBodyOutput = z.object({ bodyId: z.uuid() })
