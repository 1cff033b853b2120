import { z } from 'zod'
import { failureWords } from './failure-words.schema.ts'

export const reviseFailureInput = failureWords.extend({ failureId: z.uuid() })
export const reviseFailureOutput = z.object({ failureId: z.uuid() })
