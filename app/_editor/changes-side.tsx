'use client'
import { useTranslations } from 'next-intl'
import { useFetched } from '../_ui/use-fetched.ts'
import type { ReviewsPanelProps } from './reviews/reviews-panel.tsx'

type ChangesSideProps = {
  /** Reviews that were asked for, where a text has any. */
  readonly reviews?: ReviewsPanelProps
}

/** What is proposed in a text, and who reviews it. Its code comes when somebody turns to it. */
export const ChangesSide = ({ reviews }: ChangesSideProps) => {
  const t = useTranslations('common.errors')
  const { part, hasFailed } = useFetched(
    () =>
      Promise.all([
        import('./suggestions/changes-panel.tsx'),
        import('./reviews/reviews-panel.tsx'),
      ]).then(([{ ChangesPanel }, { ReviewsPanel }]) => ({ ChangesPanel, ReviewsPanel })),
    true,
  )
  if (part === null)
    return <div className="min-h-40">{hasFailed && <p role="alert">{t('notFetched')}</p>}</div>
  const { ChangesPanel, ReviewsPanel } = part

  return (
    <div className="flex flex-col gap-6">
      <ChangesPanel />
      {reviews && <ReviewsPanel {...reviews} />}
    </div>
  )
}
