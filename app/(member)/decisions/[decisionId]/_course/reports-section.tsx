import { getFormatter, getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { type StateSign, StateWord } from '../../../../_ui/state-word.tsx'
import { ReportDialog } from './report-dialog.tsx'
import type { ShownCourse } from './shown-course.ts'

type ReportsSectionProps = { readonly decisionId: string; readonly course: ShownCourse }

const signs: Record<ShownCourse['reports'][number]['progress'], StateSign> = {
  on_course: 'open',
  delayed: 'waiting',
  obstructed: 'alert',
  done: 'done',
}

/** How far the lead ministry says that it has come, the newest first. */
export const ReportsSection = async ({ decisionId, course }: ReportsSectionProps) => {
  const t = await getTranslations('course.reports')
  const format = await getFormatter()

  return (
    <Section
      id="reports"
      title={t('title')}
      actions={
        course.mayReport && (
          <span data-print="no">
            <ReportDialog decisionId={decisionId} />
          </span>
        )
      }
    >
      {course.reports.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <ol className="flex max-w-prose flex-col gap-5">
          {course.reports.toReversed().map((one) => (
            <li key={one.reportId}>
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-semibold">
                  {t('one', {
                    number: one.number,
                    day: format.dateTime(new Date(`${one.coversUntil}T12:00:00Z`), {
                      ...{ dateStyle: 'long', timeZone: 'UTC' },
                    }),
                  })}
                </span>
                <StateWord sign={signs[one.progress]}>{t(`progress.${one.progress}`)}</StateWord>
              </p>
              <p className="prose whitespace-pre-line">{one.text}</p>
              <p className="pt-1 text-sm text-soft">
                {t('signed', { member: one.member, ministry: one.ministry })} ·{' '}
                <DateTime value={one.at} precision="minute" />
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}
