import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { EvidenceFilters } from './_parts/evidence-filters.tsx'
import { EvidenceTable } from './_parts/evidence-table.tsx'
import { type Asked, filterAddress, readFilter } from './_parts/read-filter.ts'

export const generateMetadata = async () => ({
  title: (await getTranslations('evidence'))('title'),
})

type EvidencePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<Asked>
}

/** The register of evidence: what there is, how good, and what waits to be graded. */
const EvidencePage = async ({ params, searchParams }: EvidencePageProps) => {
  const { situationId } = await params
  const filter = readFilter(await searchParams)
  const api = await caller()
  const found = await api.evidence.list({ situationId, ...filter })
  const form = await api.evidence.form({ situationId })
  if (!found || !form) return missing()
  const t = await getTranslations('evidence')
  const base = `/situations/${situationId}/evidence`
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const add = form.may.contribute ? (
    <LinkButton href={`${base}/new`} variant="primary">
      {t('add')}
    </LinkButton>
  ) : null
  const importRows = form.may.contribute ? (
    <LinkButton href={`${base}/import`}>{(await getTranslations('intake'))('open')}</LinkButton>
  ) : null
  const toGrading = (
    <LinkButton href={`${base}/grading`}>{(await getTranslations('grading'))('open')}</LinkButton>
  )
  const toSources = (
    <LinkButton href={`/situations/${situationId}/sources`}>{t('toSources')}</LinkButton>
  )

  if (found.evidence.length === 0 && !isFiltered) {
    return (
      <Section
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {toSources}
            {importRows}
          </>
        }
      >
        <EmptyState title={t('none.title')} action={add}>
          {t('none.body')}
        </EmptyState>
      </Section>
    )
  }

  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {toGrading}
          {toSources}
          {importRows}
          {add}
        </>
      }
    >
      <EvidenceFilters base={base} filter={filter} actors={form.actors} sources={form.sources} />
      {found.evidence.length === 0 ? (
        <EmptyState
          title={t('noMatch.title')}
          action={<LinkButton href={base}>{t('noMatch.clear')}</LinkButton>}
        >
          {t('noMatch.body')}
        </EmptyState>
      ) : (
        <EvidenceTable base={base} evidence={found.evidence} />
      )}
      <nav aria-label={t('title')} className="flex gap-6 pt-4">
        {filter.before !== undefined && (
          <Link href={filterAddress(base, filter, { before: undefined })} className="link">
            {t('newest')}
          </Link>
        )}
        {found.next !== null && (
          <Link href={filterAddress(base, filter, { before: found.next })} className="link">
            {t('more')}
          </Link>
        )}
      </nav>
      <div className="flex max-w-prose flex-col gap-2 pt-6 text-soft text-sm">
        <p>{t('asChosen')}</p>
        <p>{t('notConviction')}</p>
      </div>
    </Section>
  )
}

export default EvidencePage
