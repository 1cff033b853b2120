import { z } from 'zod'
import { comparisonWords } from './comparison-words.schema.ts'

export const writeComparisonInput = comparisonWords.extend({ situationId: z.uuid() })
export const writeComparisonOutput = z.object({ comparisonId: z.uuid() })
