import type { z } from 'zod'
import type { comparisonRead } from '#server/comparisons/comparison-read.schema.ts'
import { optionsOf } from '#server/comparisons/rules/check-comparison.ts'
import type { Criterion } from '#server/comparisons/rules/weigh-options.ts'

/** A comparison while it is written: marks by option and criterion, so that taking one out and in loses none. */
export type ComparisonDraft = {
  title: string
  inaction: string
  measureIds: string[]
  criteria: Criterion[]
  marks: Record<string, { mark: number | null; reason: string }>
  agreedIn: string | null
}

export const markKey = (option: string, criterion: string): string => `${option} ${criterion}`

export const draftOf = (read: z.output<typeof comparisonRead>): ComparisonDraft => ({
  title: read.title,
  inaction: read.inaction,
  measureIds: read.measureIds,
  criteria: read.criteria,
  marks: Object.fromEntries(
    read.marks.map(({ option, criterion, mark, reason }) => [
      markKey(option, criterion),
      { mark, reason },
    ]),
  ),
  agreedIn: read.agreedIn?.motionId ?? null,
})

/** The draft as the act takes it; a mark that is not given yet is left out, for the rule to name. */
export const wordsOf = ({ marks, ...draft }: ComparisonDraft) => ({
  ...draft,
  marks: optionsOf(draft.measureIds).flatMap((option) =>
    draft.criteria.flatMap(({ id }) => {
      const { mark = null, reason = '' } = marks[markKey(option, id)] ?? {}
      return mark === null ? [] : [{ option, criterion: id, mark, reason }]
    }),
  ),
})
