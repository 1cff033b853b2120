import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { Stage } from '#server/situations/rules/stages.ts'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Disclosure } from '../../../../_ui/disclosure.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { hrefOf } from './mark-links.ts'
import { TimelineFigure } from './timeline-figure.tsx'
import { type Mark, timeFrame } from './timeline-marks.ts'

type TimelineSectionProps = {
  readonly marks: readonly Mark[]
  readonly stages: readonly { readonly stage: Stage; readonly setAt: Date }[]
  readonly situationId: string
}

/** Everything on one axis, and the same as a table behind it. */
export const TimelineSection = async ({ marks, stages, situationId }: TimelineSectionProps) => {
  const t = await getTranslations('situations.timeline')
  const words = await getTranslations('common.stages')
  const format = await getFormatter()
  const frame = timeFrame([...marks.map((mark) => mark.at), ...stages.map((one) => one.setAt)])
  if (!frame) return null
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium' })
  const rows = [
    ...marks.map((mark) => ({
      key: `${mark.lane} ${mark.thingId}`,
      at: mark.at,
      lane: t(`one.${mark.lane}`),
      title: (
        <Link href={hrefOf(mark, situationId)} className="link">
          {mark.title}
        </Link>
      ),
    })),
    ...stages.map((one) => ({
      key: `stage ${one.setAt.toISOString()}`,
      at: one.setAt,
      lane: t('one.stage'),
      title: words(one.stage),
    })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())

  return (
    <Section title={t('title')}>
      <TimelineFigure
        label={t('figure', { from: day(frame.from), to: day(frame.to) })}
        frame={frame}
        marks={marks}
        stages={stages}
      />
      <Disclosure summary={t('table')}>
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'at', label: t('columns.at') },
            { key: 'lane', label: t('columns.lane') },
            { key: 'title', label: t('columns.title'), heads: true },
          ]}
          rows={rows.map(({ key, at, lane, title }) => ({
            key,
            cells: { at: <DateTime value={at} precision="day" />, lane, title },
          }))}
        />
      </Disclosure>
    </Section>
  )
}
