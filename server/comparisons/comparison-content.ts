import type { ComparisonWords } from './comparison-words.schema.ts'

/** What the record keeps of a comparison. Names are permanent. */
export const comparisonContent = (words: ComparisonWords) => ({
  title: words.title,
  inaction: words.inaction,
  measures: [...new Set(words.measureIds)],
  criteria: words.criteria,
  marks: words.marks,
  agreed_in: words.agreedIn,
})
