import { z } from 'zod'
import { scopeWords } from './situation-words.schema.ts'

export const recordScopeTestInput = scopeWords.extend({ situationId: z.uuid() })
export const recordScopeTestOutput = z.object({
  verdict: z.enum(['within', 'outside', 'undetermined']),
})
