import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { WrittenText } from '../../../../../../_editor/written-text.tsx'
import { DateTime } from '../../../../../../_ui/date-time.tsx'
import { ExportText } from '../../../../../_texts/export-text.tsx'
import { citeFrom } from '../../_parts/cite-from.ts'

type VersionPageProps = {
  readonly params: Promise<{ situationId: string; versionId: string }>
}

/** A named version, word for word as it was named, with the hash that the record holds of it. */
const VersionPage = async ({ params }: VersionPageProps) => {
  const { situationId, versionId } = await params
  if (!z.uuid().safeParse(versionId).success) notFound()
  const api = await caller()
  const [version, versions, assessment, citations, markings] = await Promise.all([
    api.assessments.version({ versionId }),
    api.assessments.versions({ situationId }),
    api.assessments.get({ situationId }),
    api.assessments.citations({ situationId }),
    api.assessments.markings({ situationId }),
  ])
  const named = versions?.find((other) => other.versionId === versionId)
  if (!version || !named || !assessment) notFound()
  const t = await getTranslations('assessments')
  const words = await getTranslations('situations.markings')
  const marks = await getTranslations('sections.marking')
  const cite = citeFrom(citations ?? [], t)

  return (
    <div className="max-w-prose text-prose">
      <div className="text-base">
        <div data-print="no" className="flex flex-wrap items-center justify-between gap-2 pb-4">
          <Link href={`/situations/${situationId}/assessment`} className="link">
            {t('versions.back')}
          </Link>
          <ExportText path={`/api/export/assessment/${situationId}`} versionId={versionId} />
        </div>
        <h2 className="text-lg">{version.name}</h2>
        <p className="text-soft">
          {t('versions.number', { number: named.number })} ·{' '}
          <DateTime value={named.at} precision="minute" />
        </p>
        <p className="pt-1 text-sm text-soft">
          {t('versions.hash')} <code className="break-all font-mono">{version.hash}</code> ·{' '}
          <Link href={`/record?entry=${named.index}`} className="link">
            {t('versions.entry', { index: String(named.index) })}
          </Link>
        </p>
        <div lang={assessment.language}>
          {version.sections.map(({ documentId, title, document }, index) => (
            <section key={documentId} className="pt-8">
              <h3 className="border-line border-t pt-4 pb-2 text-lg">
                <span className="me-2 font-normal text-faint tabular-nums">{index + 1}</span>
                {title}
              </h3>
              {markings?.sections[documentId] && (
                <p className="pb-2 font-semibold text-sm text-soft">
                  {marks('section', { marking: words(markings.sections[documentId]) })}
                </p>
              )}
              <WrittenText
                document={document}
                cite={cite}
                place={{ id: documentId, situationId }}
              />
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}

export default VersionPage
