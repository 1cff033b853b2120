import { useTranslations } from 'next-intl'
import { isBlank } from '#server/choices/rules/check-marks.ts'
import type { ChoiceOption, Marks } from '#server/choices/rules/choice-terms.ts'

/** Says what a ballot says, in one line. */
export const useMarksInWords = (options: readonly ChoiceOption[]): ((marks: Marks) => string) => {
  const t = useTranslations('choices')
  const nameOf = (id: string) => options.find((option) => option.id === id)?.name ?? id

  return (marks) => {
    if (marks.form === 'choice') return t(`answers.${marks.choice}`)
    if (isBlank(marks)) return t('says.blank')
    if (marks.form === 'approved') return marks.options.map(nameOf).join(', ')
    if (marks.form === 'scores') {
      return marks.scores
        .map(({ option, score }) => t('says.score', { name: nameOf(option), score }))
        .join(', ')
    }
    return marks.ranks.map((rank) => rank.map(nameOf).join(' = ')).join(' > ')
  }
}
