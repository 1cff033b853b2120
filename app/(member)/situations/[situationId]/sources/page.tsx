import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { AddSource } from './_parts/add-source.tsx'
import { ReliabilityWord } from './_parts/reliability-word.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('sources'))('title'),
})

type SourcesPageProps = { readonly params: Promise<{ situationId: string }> }

/** The register of sources: how reliable, what they agreed to, and who repeats whom. */
const SourcesPage = async ({ params }: SourcesPageProps) => {
  const { situationId } = await params
  const found = await (await caller()).evidence.sources({ situationId })
  if (!found) return missing()
  const t = await getTranslations('sources')
  const kinds = await getTranslations('evidence.kinds')
  const base = `/situations/${situationId}/sources`
  const add = found.may.add ? <AddSource situationId={situationId} /> : null
  const actions = (
    <span className="flex flex-wrap gap-2">
      {found.sources.length > 0 && (
        <LinkButton href={`${base}/origins`}>{t('origins.open')}</LinkButton>
      )}
      {add}
    </span>
  )

  return (
    <Section title={t('register')} lead={t('lead')} actions={actions}>
      {found.sources.length === 0 ? (
        <EmptyState title={t('none.title')} action={add}>
          {t('none.body')}
        </EmptyState>
      ) : (
        <Table
          caption={t('register')}
          captionHidden
          columns={[
            { key: 'name', label: t('columns.name'), heads: true },
            { key: 'reliability', label: t('columns.reliability') },
            { key: 'consent', label: t('columns.consent') },
            { key: 'repeats', label: t('columns.repeats') },
            { key: 'evidence', label: t('columns.evidence'), align: 'end' },
          ]}
          rows={found.sources.map((source) => ({
            key: source.sourceId,
            cells: {
              name: (
                <>
                  <Link href={`${base}/${source.sourceId}`} className="link font-semibold">
                    {source.name}
                  </Link>
                  <span className="block text-faint text-sm">{kinds(source.kind)}</span>
                  {source.isProtected && <StateWord sign="frozen">{t('protected')}</StateWord>}
                  {source.isDiscredited && <StateWord sign="refused">{t('discredited')}</StateWord>}
                  {source.isCircular && <StateWord sign="alert">{t('circular')}</StateWord>}
                </>
              ),
              reliability: (
                <ReliabilityWord reliability={source.reliability} byHandler={source.isProtected} />
              ),
              consent: (
                <>
                  {t(`consent.${source.consent}`)}
                  {source.originatorControl && (
                    <span className="block text-soft text-sm">{t('control')}</span>
                  )}
                </>
              ),
              repeats: source.repeats
                .map(({ name, evidence }) => t('repeats', { name, count: evidence }))
                .join(', '),
              evidence: source.evidence,
            },
          }))}
        />
      )}
    </Section>
  )
}

export default SourcesPage
