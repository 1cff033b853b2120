import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../../../_ui/description-list.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { EvidenceLinks } from '../../evidence/[evidenceId]/_parts/evidence-links.tsx'
import { DiscreditDialog } from '../_parts/discredit-dialog.tsx'
import { IdentitySection } from '../_parts/identity-section.tsx'
import { ReleasesSection } from '../_parts/releases-section.tsx'
import { ReliabilitySection } from '../_parts/reliability-section.tsx'
import { ReviseDialog } from '../_parts/revise-dialog.tsx'
import { TermsSection } from '../_parts/terms-section.tsx'

type SourcePageProps = {
  readonly params: Promise<{ situationId: string; sourceId: string }>
  readonly searchParams: Promise<{ who?: string | string[] }>
}

const find = async ({ params }: SourcePageProps) => {
  const { situationId, sourceId } = await params
  if (!z.uuid().safeParse(sourceId).success) return null
  const source = await (await caller()).evidence.source({ sourceId })

  return source?.situationId === situationId ? source : null
}

export const generateMetadata = async (props: SourcePageProps) => ({
  title: (await find(props))?.name ?? '',
})

/** A source: what is known of it, how reliable, who may know who it is, and what falls with it. */
const SourcePage = async (props: SourcePageProps) => {
  const source = await find(props)
  if (!source) return missing()
  const t = await getTranslations('sources')
  const kinds = await getTranslations('evidence.kinds')
  const base = `/situations/${source.situationId}`
  const { who } = await props.searchParams

  return (
    <article>
      <p data-print="no" className="pb-3">
        <Link href={`${base}/sources`} className="link">
          {t('all')}
        </Link>
      </p>
      <header className="flex flex-wrap items-end justify-between gap-3 pb-5">
        <h2 className="max-w-page text-lg">{source.name}</h2>
        {source.may.revise && <ReviseDialog source={source} />}
      </header>
      {source.discredited && (
        <div className="mb-5 max-w-prose border-danger border-s-4 bg-danger-wash px-4 py-3">
          <p className="font-semibold">{t('discreditedBox.title')}</p>
          <p className="whitespace-pre-line">{source.discredited.reason}</p>
          <p className="text-soft text-sm">
            {t.rich('discreditedBox.by', {
              name: source.discredited.by,
              day: () => <DateTime value={source.discredited?.at ?? ''} />,
            })}
          </p>
        </div>
      )}
      <Section title={t('about.title')}>
        <DescriptionList
          entries={[
            { term: t('about.kind'), description: kinds(source.kind) },
            ...(source.note === '' ? [] : [{ term: t('about.note'), description: source.note }]),
            {
              term: t('about.protection'),
              description: source.protection ? t('protected') : t('about.open'),
            },
          ]}
        />
      </Section>
      <TermsSection source={source} />
      <ReleasesSection source={source} />
      <ReliabilitySection source={source} />
      <IdentitySection
        source={source}
        address={`${base}/sources/${source.sourceId}`}
        asked={who === 'shown'}
      />
      <Section title={t('evidence.title')}>
        {source.evidence.length === 0 ? (
          <p className="text-soft">{t('evidence.none')}</p>
        ) : (
          <EvidenceLinks base={`${base}/evidence`} evidence={source.evidence} />
        )}
      </Section>
      <Section
        title={t('falls.title')}
        lead={t('falls.lead')}
        actions={
          source.may.discredit ? (
            <DiscreditDialog
              sourceId={source.sourceId}
              isDiscredited={source.discredited !== null}
            />
          ) : undefined
        }
      >
        <Link href={`${base}/findings?by=source&out=${source.sourceId}#fall`} className="link">
          {t('falls.see')}
        </Link>
      </Section>
    </article>
  )
}

export default SourcePage
