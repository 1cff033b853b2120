import { z } from 'zod'

export const discussionInput = z.object({ motionId: z.uuid() })
export const discussionOutput = z.object({ motionId: z.uuid() })
