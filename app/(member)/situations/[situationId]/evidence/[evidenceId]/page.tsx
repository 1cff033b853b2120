import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { AboutEvidence } from './_parts/about-evidence.tsx'
import { AlikeSection } from './_parts/alike-section.tsx'
import { AskedGraders } from './_parts/asked-graders.tsx'
import { FilesSection } from './_parts/files-section.tsx'
import { GradesSection } from './_parts/grades-section.tsx'
import { LinksSection } from './_parts/links-section.tsx'
import { ProvenanceSection } from './_parts/provenance-section.tsx'

type EvidenceItemPageProps = {
  readonly params: Promise<{ situationId: string; evidenceId: string }>
}

const find = async ({ params }: EvidenceItemPageProps) => {
  const { situationId, evidenceId } = await params
  if (!z.uuid().safeParse(evidenceId).success) return null
  const evidence = await (await caller()).evidence.get({ evidenceId })

  return evidence?.situationId === situationId ? evidence : null
}

export const generateMetadata = async (props: EvidenceItemPageProps) => {
  const evidence = await find(props)
  const t = await getTranslations('evidence')

  return { title: evidence ? `${t('number', { number: evidence.number })} ${evidence.title}` : '' }
}

/** One piece of evidence: the report, where it comes from, what it shows, and how it was graded. */
const EvidenceItemPage = async (props: EvidenceItemPageProps) => {
  const evidence = await find(props)
  if (!evidence) return missing()
  const api = await caller()
  const { situationId } = evidence
  const form = await api.evidence.form({ situationId })
  const alike = await api.evidence.alike({ evidenceId: evidence.evidenceId })
  const custody = await api.evidence.custody({ evidenceId: evidence.evidenceId })
  const asked = { situationId, evidenceId: evidence.evidenceId }
  const gradings = await api.grading.list(asked)
  const choices = gradings?.may.ask ? await api.grading.choices(asked) : null
  const t = await getTranslations('evidence')
  const markings = await getTranslations('situations.markings')
  const base = `/situations/${situationId}/evidence`

  return (
    <article>
      <p data-print="no" className="pb-3">
        <Link href={base} className="link">
          {t('page.back')}
        </Link>
      </p>
      <header className="flex flex-wrap items-end justify-between gap-3 pb-5">
        <div className="min-w-0">
          <p className="eyebrow">
            {t('number', { number: evidence.number })} · {markings(evidence.marking)}
          </p>
          <h2 className="max-w-page text-lg">{evidence.title}</h2>
        </div>
        {evidence.may.contribute && (
          <LinkButton href={`${base}/${evidence.evidenceId}/correct`}>
            {t('correct.open')}
          </LinkButton>
        )}
      </header>
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section title={t('page.reported')}>
            <div className="prose whitespace-pre-line">{evidence.reported}</div>
          </Section>
          {evidence.original !== null && (
            <Section title={t('page.original')}>
              <div
                className="prose whitespace-pre-line"
                lang={evidence.language ?? undefined}
                dir="auto"
              >
                {evidence.original}
              </div>
            </Section>
          )}
          <LinksSection evidence={evidence} actors={form?.actors ?? []} />
          <GradesSection evidence={evidence} base={base}>
            <AskedGraders
              {...asked}
              requests={gradings?.requests ?? []}
              isWanting={(gradings?.wanting.length ?? 0) > 0}
              candidates={choices?.candidates ?? null}
            />
          </GradesSection>
        </div>
        <aside className="min-w-0">
          <AboutEvidence evidence={evidence} />
          <ProvenanceSection evidence={evidence} base={base} others={form?.evidence ?? []} />
          {alike && alike.alike.length > 0 && (
            <AlikeSection evidenceId={evidence.evidenceId} found={alike} base={base} />
          )}
          <FilesSection evidence={evidence} custody={custody ?? []} />
        </aside>
      </div>
      <p className="max-w-prose text-soft text-sm">{t('notConviction')}</p>
    </article>
  )
}

export default EvidenceItemPage
