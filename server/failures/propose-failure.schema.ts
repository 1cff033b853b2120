import { z } from 'zod'
import { failureWords } from './failure-words.schema.ts'

export const proposeFailureInput = failureWords.extend({ motionId: z.uuid() })
export const proposeFailureOutput = z.object({ failureId: z.uuid() })
