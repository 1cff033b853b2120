import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { Section } from '../../../_ui/section.tsx'
import { StateWord } from '../../../_ui/state-word.tsx'
import { AnswerNoticeDialog } from './answer-notice-dialog.tsx'
import { NoticedChanges } from './noticed-changes.tsx'
import type { ShownDecision } from './shown-decision.ts'

type NoticesSectionProps = { readonly decision: ShownDecision }

/** The dated words that the basis has changed, and what the owners made of each. */
export const NoticesSection = async ({ decision }: NoticesSectionProps) => {
  if (decision.notices.length === 0) return null
  const t = await getTranslations('decisions.notices')

  return (
    <Section title={t('title')}>
      <ol className="flex max-w-prose flex-col gap-4">
        {decision.notices.map((notice) => (
          <li key={notice.noticeId} className="border-edge border-s-4 ps-4">
            <p>
              <DateTime value={notice.at} precision="day" /> · {t('given', { count: notice.count })}{' '}
              <a href="#basis" className="link">
                {t('seeBelow')}
              </a>
            </p>
            {notice.changes.length > 0 && (
              <Disclosure summary={t('changedThen')}>
                <NoticedChanges changes={notice.changes} />
              </Disclosure>
            )}
            {notice.answer === null ? (
              <div className="flex flex-col items-start gap-2 pt-1">
                <p className="text-soft">{t('waiting')}</p>
                {decision.mayAnswer && (
                  <span data-print="no">
                    <AnswerNoticeDialog noticeId={notice.noticeId} />
                  </span>
                )}
              </div>
            ) : (
              <div className="pt-1">
                <StateWord
                  sign={notice.answer.answer === 'reaffirmed' ? 'done' : 'changed'}
                  className="whitespace-normal"
                >
                  {t(`answers.${notice.answer.answer}`)}
                </StateWord>
                <p className="whitespace-pre-line text-soft">
                  {t('answered', {
                    member: notice.answer.member,
                    reasons: notice.answer.reasons,
                  })}
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
