import { z } from 'zod'
import { comparisonWords } from './comparison-words.schema.ts'

/** A comparison as it stands, with the names it refers to. */
export const comparisonRead = comparisonWords.omit({ agreedIn: true }).extend({
  comparisonId: z.uuid(),
  situationId: z.uuid(),
  measures: z.array(z.object({ measureId: z.uuid(), number: z.int(), title: z.string() })),
  agreedIn: z.object({ motionId: z.uuid(), number: z.int(), question: z.string() }).nullable(),
  writtenAt: z.date(),
  writtenBy: z.string(),
})
