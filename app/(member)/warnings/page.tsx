import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { LinkButton } from '../../_ui/link-button.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Table } from '../../_ui/table.tsx'
import { WarningState } from './_parts/warning-state.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('warnings'))('title'),
})

const asked = z.object({
  show: z.enum(['all', 'open']).catch('all'),
  before: z.iso.datetime().optional().catch(undefined),
  warning: z.uuid().optional().catch(undefined),
})

type WarningsPageProps = { readonly searchParams: Promise<Record<string, string | string[]>> }

/** The warnings one may see; the filter and the place in the list stand in the address. */
const WarningsPage = async ({ searchParams }: WarningsPageProps) => {
  const { show, before, warning } = asked.parse(await searchParams)
  const api = await caller()
  const listed = await api.situations.warnings({
    unanswered: show === 'open',
    ...(before && warning ? { before: { receivedAt: before, warningId: warning } } : {}),
  })
  const t = await getTranslations('warnings')
  const warnings = listed?.warnings ?? []
  const last = warnings.at(-1)
  const log = (
    <LinkButton href="/warnings/new" variant="primary">
      {t('log')}
    </LinkButton>
  )

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={log} />
      <nav aria-label={t('filters.label')} className="flex gap-4 pb-3">
        {(['all', 'open'] as const).map((filter) => (
          <Link
            key={filter}
            href={filter === 'all' ? '/warnings' : '/warnings?show=open'}
            aria-current={filter === show ? 'true' : undefined}
            className={
              filter === show
                ? 'border-accent border-b-2 py-1 font-semibold'
                : 'border-transparent border-b-2 py-1 text-soft hover:text-ink'
            }
          >
            {t(`filters.${filter}`)}
          </Link>
        ))}
      </nav>
      {warnings.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyNext')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          captionHidden
          columns={[
            { key: 'reported', label: t('columns.reported'), className: 'sm:w-1/2' },
            { key: 'source', label: t('columns.source') },
            { key: 'received', label: t('columns.received') },
            { key: 'state', label: t('columns.state') },
          ]}
          rows={warnings.map((one) => ({
            key: one.warningId,
            cells: {
              reported: (
                <>
                  <Link href={`/warnings/${one.warningId}`} className="link line-clamp-2">
                    {one.reported}
                  </Link>
                  <span className="text-faint text-sm">{one.place}</span>
                </>
              ),
              source: one.source,
              received: <DateTime value={one.receivedAt} relative />,
              state: <WarningState state={one.state} dueAt={one.dueAt} />,
            },
          }))}
        />
      )}
      {listed?.more && last && (
        <p className="pt-4">
          <LinkButton
            href={`/warnings?show=${show}&before=${last.receivedAt.toISOString()}&warning=${last.warningId}`}
          >
            {t('more')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

export default WarningsPage
