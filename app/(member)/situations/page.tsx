import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../_ui/date-time.tsx'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { LinkButton } from '../../_ui/link-button.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Pillars } from '../../_ui/pillar-ring.tsx'
import { Table } from '../../_ui/table.tsx'
import { placeOf } from './_parts/country-names.ts'

export const generateMetadata = async () => ({
  title: (await getTranslations('situations.list'))('title'),
})

type SituationsPageProps = { readonly searchParams: Promise<{ after?: string; name?: string }> }

/** The situations open to the reader, and nothing about the others. */
const SituationsPage = async ({ searchParams }: SituationsPageProps) => {
  const api = await caller()
  const { after, name } = await searchParams
  const [me, listed] = await Promise.all([
    api.members.me({}),
    api.situations.list(after && name ? { after: { situationId: after, name } } : {}),
  ])
  const t = await getTranslations('situations.list')
  const words = await getTranslations('common')
  const locale = await getLocale()
  const mayOpen = may('situation.open', { installation: me?.roles ?? [] })
  const situations = listed?.situations ?? []
  const last = situations.at(-1)

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          mayOpen && (
            <LinkButton href="/situations/new" variant="primary">
              {t('open')}
            </LinkButton>
          )
        }
      />
      {situations.length === 0 ? (
        <EmptyState title={t('empty')}>{t(mayOpen ? 'emptyOpen' : 'emptyNext')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          captionHidden
          columns={[
            { key: 'name', label: t('columns.name') },
            { key: 'stage', label: t('columns.stage') },
            { key: 'pillars', label: t('columns.pillars') },
            { key: 'crimes', label: t('columns.crimes') },
            { key: 'since', label: t('columns.since'), align: 'end' },
          ]}
          rows={situations.map((situation) => ({
            key: situation.situationId,
            cells: {
              name: (
                <>
                  <Link
                    href={`/situations/${situation.situationId}`}
                    className="link font-semibold"
                  >
                    {situation.name}
                  </Link>
                  <span className="block max-w-prose text-sm text-soft">
                    {placeOf(locale, situation)}
                  </span>
                </>
              ),
              stage: (
                <>
                  {words(`stages.${situation.stage}`)}
                  <span className="block text-faint text-sm">
                    <DateTime value={situation.stageSetAt} precision="day" />
                  </span>
                </>
              ),
              pillars: <Pillars engaged={situation.pillars} />,
              crimes: situation.crimes.map((crime) => (
                <span key={crime} className="block">
                  {words(`crimes.${crime}`)}
                </span>
              )),
              since: <DateTime value={situation.firstIndicatorOn} />,
            },
          }))}
        />
      )}
      {listed?.more && last && (
        <p className="pt-4">
          <LinkButton
            href={`/situations?after=${last.situationId}&name=${encodeURIComponent(last.name)}`}
          >
            {t('more')}
          </LinkButton>
        </p>
      )}
    </>
  )
}

export default SituationsPage
