import { z } from 'zod'
import { askedWords } from './measure-words.schema.ts'

export const reviseMeasureInput = askedWords.extend({ measureId: z.uuid() })
export const reviseMeasureOutput = z.object({ measureId: z.uuid() })
