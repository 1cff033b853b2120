'use client'
import { useTranslations } from 'next-intl'
import { DateTime } from '../../_ui/date-time.tsx'
import { StateWord } from '../../_ui/state-word.tsx'
import { useDesk } from '../desk-context.ts'
import { AskReviewButton } from './ask-review-button.tsx'
import { GiveReviewButton } from './give-review-button.tsx'

/** One request to review a section, and what came of it. */
export type ListedReview = {
  readonly reviewId: string
  readonly documentId: string
  readonly memberId: string
  readonly name: string
  readonly ministryName: string | null
  readonly askedByName: string
  readonly words: string | null
  readonly givenAt: string | null
  readonly isOutdated: boolean
}

export type ReviewsPanelProps = {
  readonly reviews: readonly ListedReview[]
  readonly mayAsk: boolean
  readonly sections: readonly { readonly documentId: string; readonly title: string }[]
}

/** Who was asked to review which section, and who has, with their words. */
export const ReviewsPanel = ({ reviews, mayAsk, sections }: ReviewsPanelProps) => {
  const t = useTranslations('suggestions.reviews')
  const reviewed = sections.filter(({ documentId }) =>
    reviews.some((review) => review.documentId === documentId),
  )

  return (
    <section
      aria-labelledby="reviews-title"
      className="flex flex-col items-start gap-3 border-line border-t pt-4"
    >
      <h3 id="reviews-title" className="font-semibold text-sm">
        {t('title')}
      </h3>
      {reviewed.length === 0 && <p className="text-sm text-soft">{t('none')}</p>}
      {reviewed.map(({ documentId, title }) => (
        <div key={documentId} className="w-full text-sm">
          <h4 className="text-soft">{title}</h4>
          <ul>
            {reviews
              .filter((review) => review.documentId === documentId)
              .map((review) => (
                <Reviewed key={review.reviewId} review={review} section={title} />
              ))}
          </ul>
        </div>
      ))}
      {mayAsk && <AskReviewButton sections={sections} />}
    </section>
  )
}

type ReviewedProps = { readonly review: ListedReview; readonly section: string }

const Reviewed = ({ review, section }: ReviewedProps) => {
  const t = useTranslations('suggestions.reviews')
  const { memberId } = useDesk()
  const { reviewId, name, ministryName, askedByName, words, givenAt, isOutdated } = review

  return (
    <li className="flex flex-col items-start gap-1 border-line border-t py-2">
      <span>
        <span className="font-semibold">{name}</span>
        {ministryName && <span className="text-soft"> · {ministryName}</span>}
      </span>
      {givenAt === null ? (
        <StateWord sign="waiting">{t('waiting', { by: askedByName })}</StateWord>
      ) : (
        <>
          <span className="text-soft">
            <StateWord sign="done">{t('given')}</StateWord>
            {' · '}
            <DateTime value={givenAt} precision="minute" />
          </span>
          <p className="whitespace-pre-line wrap-anywhere">{words}</p>
          {isOutdated && <p className="text-soft">{t('outdated')}</p>}
        </>
      )}
      {givenAt === null && review.memberId === memberId && (
        <GiveReviewButton reviewId={reviewId} section={section} />
      )}
    </li>
  )
}
