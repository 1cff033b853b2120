import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'

/** What was learned of a tool at the reviews of our own decisions, as far as the reader may see these. */
export const ToolLessons = async ({ tool }: { readonly tool: string }) => {
  const t = await getTranslations('library.lessons')
  const lessons = (await (await caller()).decisions.lessons({ tool })) ?? []

  return (
    <Section title={t('title')} lead={t('lead')}>
      {lessons.length === 0 ? (
        <p className="max-w-prose text-soft">{t('none')}</p>
      ) : (
        <ul className="flex max-w-prose flex-col">
          {lessons.map((lesson) => (
            <li key={lesson.lessonId} className="border-line border-b py-2 first:border-t">
              <p className="whitespace-pre-line">{lesson.text}</p>
              <p className="text-sm text-soft">
                {t(`outcomes.${lesson.outcome}`)} · <DateTime value={lesson.at} precision="day" /> ·{' '}
                <Link href={`/decisions/${lesson.decisionId}`} className="link">
                  {t('from', { number: lesson.decisionNumber, title: lesson.decisionTitle })}
                </Link>{' '}
                · {lesson.situationName}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
