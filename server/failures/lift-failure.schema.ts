import { z } from 'zod'

export const liftFailureInput = z.object({
  failureId: z.uuid(),
  /** The adopted motion by which the body lifted it. */
  motionId: z.uuid(),
  reasons: z.string().trim().min(1).max(4000),
})
export const liftFailureOutput = z.object({ failureId: z.uuid() })
