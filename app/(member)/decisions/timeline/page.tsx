import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Pillars } from '../../../_ui/pillar-ring.tsx'
import { Table } from '../../../_ui/table.tsx'
import { LogFilter } from '../_parts/log-filter.tsx'
import { filterOf, readLogQuery } from '../_parts/log-query.ts'
import { LogTabs } from '../_parts/log-tabs.tsx'
import { PillarLanes } from './pillar-lanes.tsx'

type TimelinePageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({
  title: (await getTranslations('log.timeline'))('title'),
})

/** Decisions in time, one lane a pillar, with the same behind it as a table. */
const TimelinePage = async ({ searchParams }: TimelinePageProps) => {
  const query = readLogQuery(await searchParams)
  const found = await (await caller()).decisions.timeline(filterOf(query))
  if (!found) return missing()
  const t = await getTranslations('log.timeline')
  const none = await getTranslations('log.none')
  const nature = await getTranslations('course.nature')

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <LogTabs />
      <LogFilter base="/decisions/timeline" query={query} />
      {found.decisions.length === 0 ? (
        <EmptyState title={none('title')}>{none('next')}</EmptyState>
      ) : (
        <>
          <PillarLanes decisions={found.decisions} />
          {found.hasEarlier && <p className="pb-3 text-soft">{t('earlier')}</p>}
          <Disclosure summary={t('table')}>
            <Table
              caption={t('title')}
              captionHidden
              columns={[
                { key: 'decided', label: t('columns.decided') },
                { key: 'title', label: t('columns.title'), heads: true },
                { key: 'nature', label: t('columns.nature') },
                { key: 'pillars', label: t('columns.pillars') },
              ]}
              rows={found.decisions.map((one) => ({
                key: one.decisionId,
                cells: {
                  decided: <DateTime value={one.decidedAt} precision="day" />,
                  title: (
                    <Link href={`/decisions/${one.decisionId}`} className="link">
                      {one.title}
                    </Link>
                  ),
                  nature: nature(one.nature),
                  pillars: <Pillars engaged={one.pillars} />,
                },
              }))}
            />
          </Disclosure>
        </>
      )}
    </>
  )
}

export default TimelinePage
