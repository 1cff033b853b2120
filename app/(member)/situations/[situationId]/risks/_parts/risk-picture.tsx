import { getFormatter, getTranslations } from 'next-intl/server'
import { stretchesOf } from '#server/risks/rules/series.ts'
import type { Stage } from '#server/situations/rules/stages.ts'
import { Disclosure } from '../../../../../_ui/disclosure.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { axisTicks, share, stageSpans, timeFrame } from '../../_parts/timeline-marks.ts'
import { LevelWord } from './level-word.tsx'
import type { ShownRating } from './shown-risks.ts'
import { StepLine } from './step-line.tsx'
import { subjectNames } from './subject-names.ts'

type RiskPictureProps = {
  readonly ratings: readonly ShownRating[]
  /** Which subjects are drawn, in this order, where they were rated. */
  readonly subjects: readonly string[]
  readonly stages: readonly { readonly stage: Stage; readonly setAt: Date }[]
  /** What time it is in the situation: an exercise has its own. */
  readonly now: Date
}

const row = 'grid items-center gap-x-3 grid-cols-[minmax(0,1fr)] sm:grid-cols-[15rem_minmax(0,1fr)]'

/** The course of every rated factor and of the stage on one axis of time, and the same as a table behind it. */
export const RiskPicture = async ({ ratings, subjects, stages, now }: RiskPictureProps) => {
  const t = await getTranslations('risks')
  const words = await getTranslations('common.stages')
  const format = await getFormatter()
  const { labelled } = await subjectNames()
  const drawn = subjects.flatMap((id) => {
    const stretches = stretchesOf(
      ratings.filter(({ subject }) => subject === id),
      now,
    )
    return stretches.length === 0 ? [] : [{ id, stretches }]
  })
  const frame = timeFrame([
    now,
    ...drawn.flatMap(({ stretches }) => stretches.map(({ from }) => from)),
    ...stages.map(({ setAt }) => setAt),
  ])
  if (drawn.length === 0 || frame === null) {
    return (
      <Section title={t('picture.title')}>
        <p className="text-soft">{t('picture.empty')}</p>
      </Section>
    )
  }
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' })
  const tick = { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' } as const

  return (
    <Section title={t('picture.title')} lead={t('picture.lead')}>
      <figure
        data-print="drawn"
        aria-label={t('picture.figure', {
          count: drawn.length,
          from: day(frame.from),
          to: day(frame.to),
        })}
        className="flex flex-col pb-3"
      >
        <div className={row}>
          <span className="text-faint text-sm">{t('picture.stage')}</span>
          <div className="relative h-8 border-line border-b text-sm">
            {stageSpans(stages, frame.to).map(({ stage, from, to }) => (
              <span
                key={from.toISOString()}
                title={words(stage)}
                className="absolute inset-y-0 truncate border-edge border-s ps-1 leading-8"
                style={{
                  insetInlineStart: `${share(from, frame)}%`,
                  width: `${share(to, frame) - share(from, frame)}%`,
                }}
              >
                {share(to, frame) - share(from, frame) > 18 && words(stage)}
              </span>
            ))}
          </div>
        </div>
        {drawn.map(({ id, stretches }) => (
          <div key={id} className={row}>
            <span className="pt-1 text-sm leading-5 sm:pt-0">{labelled(id)}</span>
            <StepLine
              frame={frame}
              steps={stretches}
              label={`${labelled(id)}: ${stretches
                .map(({ rating, from }) => `${day(from)} ${t(`levels.${rating.level}`)}`)
                .join(', ')}`}
            />
          </div>
        ))}
        <div className={row}>
          <span className="max-sm:hidden" />
          <div className="flex justify-between pt-1 text-faint text-sm tabular-nums">
            {axisTicks(frame).map((at, place) => (
              <span
                key={at.toISOString()}
                className={place % 2 === 1 ? 'max-sm:hidden' : undefined}
              >
                {format.dateTime(at, tick)}
              </span>
            ))}
          </div>
        </div>
        <figcaption className="pt-2 text-faint text-sm">{t('picture.key')}</figcaption>
      </figure>
      <Disclosure summary={t('picture.table')}>
        <Table
          caption={t('picture.title')}
          captionHidden
          columns={[
            { key: 'subject', label: t('picture.columns.subject'), heads: true },
            { key: 'level', label: t('picture.columns.level') },
            { key: 'from', label: t('picture.columns.from') },
            { key: 'until', label: t('picture.columns.until') },
          ]}
          rows={[
            ...stageSpans(stages, now).map(({ stage, from, to }) => ({
              key: from.toISOString(),
              cells: {
                subject: t('picture.stage'),
                level: words(stage),
                from: day(from),
                until: to.getTime() === now.getTime() ? t('picture.now') : day(to),
              },
            })),
            ...drawn.flatMap(({ id, stretches }) =>
              stretches.map(({ rating, from, to }, at) => ({
                key: rating.ratingId,
                cells: {
                  subject: labelled(id),
                  level: <LevelWord level={rating.level} />,
                  from: day(from),
                  until: at === stretches.length - 1 ? t('picture.now') : day(to),
                },
              })),
            ),
          ]}
        />
      </Disclosure>
    </Section>
  )
}
