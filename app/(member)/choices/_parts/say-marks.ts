import { useTranslations } from 'next-intl'
import type { ChoiceOption, Marks } from '#server/choices/rules/choice-terms.ts'
import { marksInWords } from '#server/choices/rules/marks-in-words.ts'

/** Says what a ballot says, in one line. */
export const useMarksInWords = (options: readonly ChoiceOption[]): ((marks: Marks) => string) => {
  const t = useTranslations('choices')

  return (marks) =>
    marksInWords(options, marks, {
      answer: (choice) => t(`answers.${choice}`),
      blank: () => t('says.blank'),
      score: (given) => t('says.score', given),
    })
}
