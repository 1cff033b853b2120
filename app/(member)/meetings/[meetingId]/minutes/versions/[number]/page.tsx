import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../../../_ui/page-header.tsx'
import { ExportText } from '../../../../../_texts/export-text.tsx'
import { readersLanguage } from '../../../../_parts/readers-language.ts'
import { MinutesTextRead } from '../../_parts/minutes-text-read.tsx'

type VersionPageProps = { readonly params: Promise<{ meetingId: string; number: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('meetings.minutes'))('title'),
})

/** Minutes as they were circulated or approved, with the hash that holds them. */
const VersionPage = async ({ params }: VersionPageProps) => {
  const { meetingId, number: given } = await params
  const number = z.coerce.number().int().min(1).safeParse(given)
  if (!number.success) notFound()
  const language = await readersLanguage()
  const api = await caller()
  const found = await api.minutes.version({ meetingId, language, number: number.data })
  if (!found) return missing()
  const t = await getTranslations('minutes')

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              {
                href: `/meetings/${meetingId}/minutes`,
                label: (await getTranslations('meetings.minutes'))('title'),
              },
            ]}
          />
        }
        title={found.title}
        eyebrow={t('versions.one', { number: number.data })}
        lead={
          <span className="text-sm">
            {t('fingerprint')} <code className="break-all font-mono">{found.version.hash}</code>
          </span>
        }
        actions={
          <ExportText path={`/api/export/minutes/${meetingId}`} versionId={String(number.data)} />
        }
      />
      <h2 className="sr-only">{t('versions.one', { number: number.data })}</h2>
      <MinutesTextRead
        {...{ meetingId, pieces: found.pieces, corrections: [] }}
        documentId={found.documentId}
        situationId={found.situationId}
        mayCorrect={false}
        mayAnswer={false}
      />
    </>
  )
}

export default VersionPage
