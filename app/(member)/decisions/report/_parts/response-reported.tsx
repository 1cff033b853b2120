import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import type { ShownReport } from './shown-report.ts'

/** How long it took from the first indicator to what the body did, situation by situation. */
export const ResponseReported = async ({ report }: { readonly report: ShownReport }) => {
  const t = await getTranslations('reports')
  const format = await getFormatter()
  const { responses, median } = report
  const took = (days: number | null) =>
    days === null ? t('response.notYet') : t('response.days', { days: format.number(days) })
  const times = (one: ShownReport['median']) => ({
    convening: took(one.convening),
    firstDecision: took(one.decision),
    firstAction: took(one.action),
  })

  return (
    <Section title={t('response.title')} lead={t('response.lead')}>
      {responses.length === 0 ? (
        <p className="text-soft">{t('response.none')}</p>
      ) : (
        <Table
          caption={t('response.title')}
          captionHidden
          columns={[
            { key: 'situation', label: t('columns.situation'), heads: true },
            { key: 'indicated', label: t('columns.indicated') },
            { key: 'convening', label: t('columns.convening'), align: 'end' },
            { key: 'firstDecision', label: t('columns.firstDecision'), align: 'end' },
            { key: 'firstAction', label: t('columns.firstAction'), align: 'end' },
          ]}
          rows={[
            ...responses.map((one) => ({
              key: one.situationId,
              cells: {
                situation: (
                  <Link href={`/situations/${one.situationId}`} className="link font-normal">
                    {one.name}
                  </Link>
                ),
                indicated: <DateTime value={one.indicatedAt} precision="day" />,
                ...times(one),
              },
            })),
            ...(responses.length > 1
              ? [
                  {
                    key: 'median',
                    cells: { situation: t('response.median'), indicated: '', ...times(median) },
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  )
}
