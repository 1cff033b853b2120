import { z } from 'zod'

export const secondMotionInput = z.object({ motionId: z.uuid() })
export const secondMotionOutput = z.object({
  motionId: z.uuid(),
  /** How many ministries are still needed. */
  missing: z.int(),
})
