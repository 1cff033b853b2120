import { useTranslations } from 'next-intl'
import { createElement } from 'react'
import { recordingKind } from '#server/evidence/rules/recordings.ts'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { PdfPages } from './pdf-pages.tsx'
import { Recording } from './recording.tsx'

type FilePreviewProps = {
  readonly fileId: string
  readonly name: string
  readonly mediaType: string
  /** Whether the server keeps a working copy of it. */
  readonly hasCopy: boolean
}

/** What can be looked at of a file in the page: drawn by the server, or played; nothing of it is opened. */
export const FilePreview = ({ fileId, name, mediaType, hasCopy }: FilePreviewProps) => {
  const t = useTranslations('evidence.file')
  const kind = recordingKind(mediaType)
  if (kind) return <Recording fileId={fileId} name={name} kind={kind} />
  if (mediaType === 'application/pdf') return <PdfPages fileId={fileId} name={name} />
  if (!hasCopy) return <p className="text-soft text-sm">{t('noPreview')}</p>

  return (
    <Disclosure summary={t('preview')}>
      {/* Drawn when it is opened, and logged then; next/image would keep copies of its own. */}
      {createElement('img', {
        src: `/api/files/${fileId}/preview`,
        alt: t('previewOf', { name }),
        loading: 'lazy',
        className: 'max-h-96 max-w-full rounded-sm border border-line',
      })}
      <p className="pt-1 text-soft text-sm">{t('previewNote')}</p>
    </Disclosure>
  )
}
