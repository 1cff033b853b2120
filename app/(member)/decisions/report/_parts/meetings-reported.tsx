import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import type { ShownReport } from './shown-report.ts'

/** The meetings of a period, and how each ministry came to them. */
export const MeetingsReported = async ({ report }: { readonly report: ShownReport }) => {
  const t = await getTranslations('reports')
  const { meetings, attendance, cancelled } = report
  const urgent = meetings.filter(({ isUrgent }) => isUrgent).length
  const columns = (['entitled', 'principal', 'deputy', 'absent'] as const).map((key) => ({
    ...{ key, label: t(`columns.${key}`) },
    align: 'end' as const,
  }))

  return (
    <>
      <Section
        title={t('meetings.title')}
        lead={t('meetings.figures', { count: meetings.length, urgent, cancelled })}
      >
        {meetings.length > 0 && (
          <Table
            caption={t('meetings.title')}
            captionHidden
            columns={[
              { key: 'when', label: t('columns.when') },
              { key: 'meeting', label: t('columns.meeting'), heads: true },
              { key: 'situation', label: t('columns.situation') },
              { key: 'present', label: t('columns.present'), align: 'end' },
            ]}
            rows={meetings.map((one) => ({
              key: one.meetingId,
              cells: {
                when: <DateTime value={one.startsAt} precision="day" />,
                meeting: (
                  <Link href={`/meetings/${one.meetingId}`} className="link font-normal">
                    {one.title}
                  </Link>
                ),
                situation: one.situationName,
                present: t('meetings.of', { present: one.present, entitled: one.entitled }),
              },
            }))}
          />
        )}
      </Section>
      <Section title={t('attendance.title')} lead={t('attendance.lead')}>
        {attendance.length === 0 ? (
          <p className="text-soft">{t('meetings.none')}</p>
        ) : (
          <Table
            caption={t('attendance.title')}
            captionHidden
            columns={[{ key: 'ministry', label: t('columns.ministry'), heads: true }, ...columns]}
            rows={attendance.map((one) => ({
              key: one.ministryId,
              cells: {
                ministry: one.name,
                entitled: one.meetings,
                ...{ principal: one.principal, deputy: one.deputy, absent: one.absent },
              },
            }))}
          />
        )}
      </Section>
    </>
  )
}
