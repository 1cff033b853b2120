import { z } from 'zod'
import { comparisonWords } from './comparison-words.schema.ts'

export const reviseComparisonInput = comparisonWords.extend({ comparisonId: z.uuid() })
export const reviseComparisonOutput = z.object({ comparisonId: z.uuid() })
