import { z } from 'zod'

export const openMotionTextInput = z.object({ motionId: z.uuid() })
export const openMotionTextOutput = z.object({ documentId: z.uuid() })
