import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Section } from '../../_ui/section.tsx'
import { ExportDialog } from '../_texts/export-dialog.tsx'
import { actChoices } from './_parts/act-words.ts'
import { ActsTable } from './_parts/acts-table.tsx'
import { CheckpointFacts } from './_parts/checkpoint-facts.tsx'
import { RecordFilter } from './_parts/record-filter.tsx'
import { addressOf, askedBy, readRecordQuery, recordAddress } from './_parts/record-query.ts'

type RecordPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({ title: (await getTranslations('record'))('title') })

/** Every act that one may see, in order, and what makes it checkable: checkpoints, key, export. */
const RecordPage = async ({ searchParams }: RecordPageProps) => {
  const query = readRecordQuery(await searchParams)
  if (query.entry !== undefined) redirect(`/record/${query.entry}`)
  const { before } = query
  const api = await caller()
  const [me, found, filters, signed] = await Promise.all([
    api.members.me({}),
    api.record.list(askedBy(query)),
    api.record.filters({}),
    api.record.checkpoints({}),
  ])
  if (!me || !found || !filters || !signed) return missing()
  const t = await getTranslations('record')
  const mayExport = may('record.export', { installation: me.roles })

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t(me.roles.includes('auditor') ? 'leadAuditor' : 'lead')}
        actions={
          mayExport && (
            <ExportDialog
              action={t('export.action')}
              title={t('export.action')}
              variant="primary"
              saves={[
                { label: t('export.withoutFiles'), path: '/api/export/record' },
                { label: t('export.withFiles'), path: '/api/export/record', query: { files: '1' } },
              ]}
            />
          )
        }
      />
      <RecordFilter
        query={query}
        acts={await actChoices()}
        actors={filters.actors.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        situations={filters.situations.map(({ situationId, name }) => ({
          value: situationId,
          label: name,
        }))}
      />
      {found.acts.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.next')}</EmptyState>
      ) : (
        <ActsTable acts={found.acts} />
      )}
      <nav
        data-print="no"
        aria-label={t('columns.index')}
        className="flex flex-wrap gap-x-6 gap-y-2 py-4"
      >
        {before !== undefined && (
          <Link href={recordAddress({ ...query, before: undefined })} className="link">
            {t('newest')}
          </Link>
        )}
        {found.next !== null && (
          <Link href={recordAddress({ ...query, before: found.next })} className="link">
            {t('more')}
          </Link>
        )}
        {(['csv', 'json'] as const).map((form) => (
          <a
            key={form}
            href={addressOf('/api/export/acts', { ...query, before: undefined, form })}
            download
            className="link"
          >
            {t(`table.${form}`)}
          </a>
        ))}
        {me.roles.includes('auditor') && (
          <Link href="/record/readings" className="link">
            {t('readings.title')}
          </Link>
        )}
      </nav>
      <Section title={t('checkpoints.title')} lead={t('checkpoints.lead')}>
        <CheckpointFacts
          origin={signed.origin}
          verifierKey={signed.verifierKey}
          last={signed.checkpoints[0]}
        />
      </Section>
    </>
  )
}

export default RecordPage
