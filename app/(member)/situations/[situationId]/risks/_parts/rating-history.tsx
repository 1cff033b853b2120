import { useFormatter, useTranslations } from 'next-intl'
import { inOrder } from '#server/risks/rules/ratings.ts'
import { Timeline } from '../../../../../_ui/timeline.tsx'
import { EvidenceLinks } from './evidence-links.tsx'
import { LevelWord } from './level-word.tsx'
import type { ShownRating } from './shown-risks.ts'

type RatingHistoryProps = {
  readonly situationId: string
  readonly ratings: readonly ShownRating[]
}

/** Every rating of one subject with its reason, by the day of which it speaks, the latest first. */
export const RatingHistory = ({ situationId, ratings }: RatingHistoryProps) => {
  const t = useTranslations('risks')
  const format = useFormatter()
  if (ratings.length === 0) return <p className="text-soft">{t('noHistory')}</p>

  return (
    <Timeline
      entries={inOrder(ratings)
        .reverse()
        .map((rating) => ({
          key: rating.ratingId,
          at: rating.asOf,
          title: (
            <span className="flex flex-wrap items-baseline gap-x-3">
              <LevelWord level={rating.level} />
              <span className="text-faint text-sm">
                {t('ratedBy', {
                  name: rating.ratedBy,
                  date: format.dateTime(rating.ratedAt, { dateStyle: 'medium' }),
                })}
              </span>
            </span>
          ),
          body: (
            <>
              <p className="max-w-prose">{rating.reason}</p>
              <EvidenceLinks situationId={situationId} evidence={rating.evidence} />
            </>
          ),
        }))}
    />
  )
}
