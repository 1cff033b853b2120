import { z } from 'zod'
import { askedWords } from './measure-words.schema.ts'

export const proposeMeasureInput = askedWords.extend({ situationId: z.uuid() })
export const proposeMeasureOutput = z.object({ measureId: z.uuid(), number: z.int() })
