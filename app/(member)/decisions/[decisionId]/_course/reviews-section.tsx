import { getFormatter, getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { type StateSign, StateWord } from '../../../../_ui/state-word.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import type { ShownCourse } from './shown-course.ts'

type ReviewsSectionProps = {
  readonly decisionId: string
  readonly course: ShownCourse
  /** The name of a tool of the library. */
  readonly toolName: (tool: string) => string
  /** The tools of which a review may tell what was learned: those of its measures first. */
  readonly tools: readonly string[]
}

const signs: Record<ShownCourse['reviews'][number]['outcome'], StateSign> = {
  worked: 'done',
  partly: 'changed',
  failed: 'refused',
  too_early: 'waiting',
}

/** What came of the decision at each review, with the dissents from it again: were they right? */
export const ReviewsSection = async ({
  decisionId,
  course,
  toolName,
  tools,
}: ReviewsSectionProps) => {
  const t = await getTranslations('course.reviews')
  const kinds = await getTranslations('decisions.dissents.kinds')
  const format = await getFormatter()
  const inWords = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
  const { dissents } = course

  return (
    <Section
      id="reviews"
      title={t('title')}
      actions={
        course.mayChange && (
          <span data-print="no">
            <ReviewDialog
              decisionId={decisionId}
              dissents={dissents.filter(({ kind }) => kind !== 'explanation')}
              tools={tools.map((value) => ({ value, label: toolName(value) }))}
            />
          </span>
        )
      }
    >
      {course.reviews.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ol className="flex max-w-prose flex-col gap-6">
          {course.reviews.map((review) => (
            <li key={review.reviewId} className="flex flex-col gap-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-semibold">{t('one', { number: review.number })}</span>
                <StateWord sign={signs[review.outcome]}>{t(`outcome.${review.outcome}`)}</StateWord>
              </p>
              <p className="prose whitespace-pre-line">{review.text}</p>
              {review.dissents.length > 0 && <h3>{t('dissents')}</h3>}
              {review.dissents.map((answer) => {
                const dissent = dissents.find(({ dissentId }) => dissentId === answer.dissentId)
                return (
                  <div key={answer.dissentId} className="border-edge border-s-4 ps-4">
                    {dissent && (
                      <>
                        <p className="eyebrow">
                          {kinds(dissent.kind)} ·{' '}
                          {[dissent.member, dissent.ministry].filter(Boolean).join(', ')}
                        </p>
                        <blockquote className="prose whitespace-pre-line">
                          {dissent.text}
                        </blockquote>
                      </>
                    )}
                    <p className="pt-1 font-semibold">{t(`verdict.${answer.verdict}`)}</p>
                    <p className="whitespace-pre-line">{answer.reasons}</p>
                  </div>
                )
              })}
              {review.lessons.length > 0 && <h3>{t('lessons')}</h3>}
              {review.lessons.map((lesson) => (
                <p key={lesson.lessonId}>
                  <span className="font-semibold">
                    {t('lesson', { tool: toolName(lesson.tool) })}.
                  </span>{' '}
                  {lesson.text}
                </p>
              ))}
              <p>
                {review.nextReviewOn === null
                  ? t('noNext')
                  : t('next', { day: inWords(review.nextReviewOn) })}
              </p>
              <p className="text-sm text-soft">
                {review.member} · <DateTime value={review.at} precision="minute" />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
