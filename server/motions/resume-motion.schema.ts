import { z } from 'zod'

export const resumeMotionInput = z.object({ motionId: z.uuid() })
export const resumeMotionOutput = z.object({ motionId: z.uuid() })
