import { getFormatter, getTranslations } from 'next-intl/server'
import { Section } from '../../../../_ui/section.tsx'
import { type StateSign, StateWord } from '../../../../_ui/state-word.tsx'
import { ReplyDialog } from './reply-dialog.tsx'
import type { ShownCourse } from './shown-course.ts'

type ReplySectionProps = { readonly decisionId: string; readonly course: ShownCourse }

const signs: Record<ShownCourse['replies'][number]['reply'], StateSign> = {
  accepted: 'done',
  changed: 'changed',
  refused: 'refused',
  none: 'lapsed',
}

/** What the authority made of a recommendation, by when it was asked to. */
export const ReplySection = async ({ decisionId, course }: ReplySectionProps) => {
  const { authority, replyBy, replies, mayChange } = course
  if (authority === null || replyBy === null) return null
  const t = await getTranslations('course.reply')
  const format = await getFormatter()
  const inWords = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })

  return (
    <Section
      id="reply"
      title={t('title')}
      lead={t('to', { authority, day: inWords(replyBy) })}
      actions={
        mayChange && (
          <span data-print="no">
            <ReplyDialog decisionId={decisionId} />
          </span>
        )
      }
    >
      {replies.length === 0 ? (
        <StateWord sign="waiting">{t('waiting')}</StateWord>
      ) : (
        <ol className="flex max-w-prose flex-col gap-4">
          {replies.map((one) => (
            <li key={one.replyId} className="border-edge border-s-4 ps-4">
              <StateWord sign={signs[one.reply]}>{t(`given.${one.reply}`)}</StateWord>
              {one.text && <p className="whitespace-pre-line">{one.text}</p>}
              {one.repliedOn && (
                <p className="text-sm text-soft">
                  {t('said', { by: one.repliedBy, day: inWords(one.repliedOn) })}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
