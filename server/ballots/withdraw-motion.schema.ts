import { z } from 'zod'

export const withdrawMotionInput = z.object({
  motionId: z.uuid(),
  reason: z.string().trim().min(1).max(2000),
})
export const withdrawMotionOutput = z.object({ motionId: z.uuid() })
