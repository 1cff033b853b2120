import { useTranslations } from 'next-intl'
import { StateWord } from '../../../../../_ui/state-word.tsx'

type GradeWordsProps = {
  readonly grades: number
  readonly code: string | null
  readonly contested: boolean
  /** Whether the reader may grade and has not. */
  readonly waits: boolean
}

/** How far the grading has come, in words; the code once two have graded and it may be seen. */
export const GradeWords = ({ grades, code, contested, waits }: GradeWordsProps) => {
  const t = useTranslations('evidence.graded')

  return (
    <span className="flex flex-col items-start">
      {code !== null && <span className="font-semibold">{code}</span>}
      {contested && code !== null && <StateWord sign="alert">{t('contested')}</StateWord>}
      {waits && <StateWord sign="waiting">{t('waits')}</StateWord>}
      {code === null && (
        <span className="text-faint text-sm">
          {grades === 0 ? t('none') : grades === 1 ? t('one') : t('hidden', { count: grades })}
        </span>
      )}
    </span>
  )
}
