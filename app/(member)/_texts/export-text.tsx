'use client'
import { useTranslations } from 'next-intl'
import { ExportDialog } from './export-dialog.tsx'

const formats = ['pdf', 'docx', 'markdown', 'html', 'json'] as const

type ExportTextProps = {
  /** Where the text is saved from: the format follows. */
  readonly path: string
  /** The named version to export; without one, the text as it stands. */
  readonly versionId?: string
}

/** Saves a text for those whom one names, in a format of one's choice. */
export const ExportText = ({ path, versionId }: ExportTextProps) => {
  const t = useTranslations('exchange.export')
  const version: Record<string, string> = versionId === undefined ? {} : { version: versionId }

  return (
    <ExportDialog
      action={t('action')}
      title={t('label')}
      saves={formats.map((format) => ({
        label: t(format),
        path: `${path}/${format}`,
        query: version,
      }))}
    />
  )
}
