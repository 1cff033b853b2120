'use client'
import { useTranslations } from 'next-intl'
import { Notice } from '../../../../../_ui/notice.tsx'
import type { ReadFile } from './import-draft.ts'

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const

/** What the file is, and what should be known of it before its columns are mapped. */
export const FileSummary = ({ file }: { readonly file: ReadFile }) => {
  const t = useTranslations('intake.file')

  return (
    <div className="flex max-w-prose flex-col gap-3 pb-3" role="status">
      <p>
        {t('read', {
          name: file.name,
          rows: file.rowCount,
          columns: file.columns.length,
          delimiter: delimiterNames[file.delimiter],
        })}
        <span className="block break-all text-faint text-sm">
          {t('hash', { sha256: file.sha256 })}
        </span>
      </p>
      {file.known === 'acled' && <p>{t('acled')}</p>}
      {file.encoding === 'windows-1252' && <Notice kind="info" title={t('windows')} />}
      {file.entered > 0 && <Notice kind="info" title={t('entered', { count: file.entered })} />}
    </div>
  )
}
