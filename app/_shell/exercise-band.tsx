import { useTranslations } from 'next-intl'

/** Says on every page, on screen and on paper, that nothing in it is real. */
export const ExerciseBand = ({ explained = false }: { readonly explained?: boolean }) => {
  const t = useTranslations('common.shell')

  return (
    <p className="border-ink border-y bg-ink px-4 py-0.5 text-center text-paper text-sm print:bg-paper print:text-ink">
      <strong>{t('exercise')}</strong>
      {explained && <span className="max-sm:sr-only"> · {t('exerciseMeaning')}</span>}
    </p>
  )
}
