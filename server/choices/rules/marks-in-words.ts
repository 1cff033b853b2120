import { isBlank } from './check-marks.ts'
import type { ChoiceOption, Marks } from './choice-terms.ts'

/** The words that a ballot's marks are said with, in some language. */
export type MarkWords = {
  answer: (choice: 'yes' | 'no' | 'abstain') => string
  blank: () => string
  score: (given: { name: string; score: number }) => string
}

/** Says what a ballot says, in one line. */
export const marksInWords = (
  options: readonly Pick<ChoiceOption, 'id' | 'name'>[],
  marks: Marks,
  say: MarkWords,
): string => {
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id
  if (marks.form === 'choice') return say.answer(marks.choice)
  if (isBlank(marks)) return say.blank()
  if (marks.form === 'approved') return marks.options.map(nameOf).join(', ')
  if (marks.form === 'scores') {
    return marks.scores
      .map(({ option, score }) => say.score({ name: nameOf(option), score }))
      .join(', ')
  }

  return marks.ranks.map((rank) => rank.map(nameOf).join(' = ')).join(' > ')
}
