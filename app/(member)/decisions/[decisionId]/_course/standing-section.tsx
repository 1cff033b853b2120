import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { stateOn } from '#server/decisions/rules/course.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Timeline } from '../../../../_ui/timeline.tsx'
import { AskDay } from '../../_parts/ask-day.tsx'
import { DecisionStateWord } from '../../_parts/decision-state.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import type { ShownCourse } from './shown-course.ts'

type StandingSectionProps = {
  readonly decisionId: string
  readonly course: ShownCourse
  /** The day that is asked about, `YYYY-MM-DD`. */
  readonly on: string | undefined
}

/** How the decision stands, now and on any day, by what was done to it; and what it does to earlier ones. */
export const StandingSection = async ({ decisionId, course, on }: StandingSectionProps) => {
  const t = await getTranslations('course')
  const format = await getFormatter()
  const inWords = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })

  return (
    <Section
      id="standing"
      title={t('standing.title')}
      lead={t('standing.lead')}
      actions={
        course.mayChange && (
          <span data-print="no">
            <ChangeDialog decisionId={decisionId} later={course.later} state={course.state} />
          </span>
        )
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-3 pb-3">
        <DecisionStateWord state={course.state} />
        <span>{t('standing.since', { day: inWords(course.stateSince) })}</span>
        <span className="text-soft">
          {course.expiresOn === null
            ? t('standing.noEnd')
            : t('standing.until', { day: inWords(course.expiresOn) })}
        </span>
      </p>
      <Timeline
        entries={[
          {
            key: 'begun',
            at: course.begunOn,
            title: t('standing.from', { day: inWords(course.begunOn) }),
          },
          ...course.steps.map((step) => ({
            key: step.stepId,
            at: step.effectiveOn,
            title: (
              <>
                <span className="font-semibold">{t(`kinds.${step.kind}`)}</span>{' '}
                {step.by ? (
                  <Link href={`/decisions/${step.by.decisionId}`} className="link">
                    {t('standing.by', { number: step.by.number, title: step.by.title })}
                  </Link>
                ) : (
                  t(step.member === null ? 'standing.itself' : 'standing.chair')
                )}
              </>
            ),
            body: (
              <>
                {step.expiresOn && <p>{t('standing.newEnd', { day: inWords(step.expiresOn) })}</p>}
                {step.reasons && <p className="whitespace-pre-line">{step.reasons}</p>}
                {step.member && (
                  <p className="text-sm">
                    {step.member} · <DateTime value={step.at} precision="minute" />
                  </p>
                )}
              </>
            ),
          })),
        ]}
      />
      {course.changes.length > 0 && (
        <>
          <h3 className="pt-4 pb-1">{t('standing.does')}</h3>
          <ul className="flex flex-col gap-1">
            {course.changes.map(({ stepId, kind, decisionId: target, number, title }) => (
              <li key={stepId}>
                <Link href={`/decisions/${target}`} className="link">
                  {t(`does.${kind}`, { number, title })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <AskDay place="standing" label={t('standing.onDate')} ask={t('standing.show')} on={on}>
        {on && (
          <output className="py-2 font-semibold">{stoodOn(course, on, inWords(on), t)}</output>
        )}
      </AskDay>
    </Section>
  )
}

const stoodOn = (
  { begunOn, expiryAtFirst, steps }: ShownCourse,
  on: string,
  day: string,
  t: Awaited<ReturnType<typeof getTranslations<'course'>>>,
): string => {
  const state = stateOn(
    { on: begunOn, expiresOn: expiryAtFirst },
    steps.map(({ kind, effectiveOn, expiresOn }) => ({ kind, on: effectiveOn, expiresOn })),
    on,
  )

  return state === null
    ? t('standing.notYet', { day })
    : t('standing.stood', { day, state: t(`states.${state}`) })
}
