import { z } from 'zod'
import { saidWords } from './said-words.schema.ts'

export const replyToPositionInput = z.object({ positionId: z.uuid(), text: saidWords })
export const replyToPositionOutput = z.object({ replyId: z.uuid() })
