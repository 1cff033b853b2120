import type { ComparisonWords } from '#server/comparisons/comparison-words.schema.ts'
import { optionsOf } from '#server/comparisons/rules/check-comparison.ts'

/** A comparison of measures with doing nothing, every mark given. */
export const weighing = (measureIds: string[]): ComparisonWords => {
  const criteria = [
    { id: 'protects', name: 'Protects those at risk', weight: 5 },
    { id: 'in-time', name: 'Takes effect in time', weight: 3 },
  ]
  const marks = optionsOf(measureIds).flatMap((option, place) =>
    criteria.map(({ id }) => ({ option, criterion: id, mark: place, reason: 'As we see it.' })),
  )
  return {
    ...{ title: 'Before the march', inaction: 'The march is met with force.' },
    ...{ measureIds, criteria, marks, agreedIn: null },
  }
}
