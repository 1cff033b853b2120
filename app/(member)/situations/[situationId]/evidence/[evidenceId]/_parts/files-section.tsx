import { useFormatter, useTranslations } from 'next-intl'
import { Section } from '../../../../../../_ui/section.tsx'
import { AttachFile } from './attach-file.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

/** The attached files, to be downloaded, each with the hash that it can be checked against. */
export const FilesSection = ({ evidence }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('evidence.file')
  const format = useFormatter()
  const { files, may, situationId, evidenceId } = evidence

  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        {files.length === 0 ? (
          <p className="text-soft">{t('none')}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {files.map((file) => (
              <li key={file.fileId} className="min-w-0">
                <a href={`/api/files/${file.fileId}`} download className="link break-words">
                  {file.name}
                </a>
                <span className="block text-faint text-sm">
                  {t('details', {
                    size: inWords(file.size, format),
                    date: format.dateTime(file.at, { dateStyle: 'medium' }),
                  })}
                </span>
                <span className="block break-all font-mono text-faint text-sm">
                  {t('hash')} {file.sha256}
                </span>
              </li>
            ))}
          </ul>
        )}
        {files.length > 0 && <p className="text-soft text-sm">{t('kept')}</p>}
        {may.contribute && <AttachFile situationId={situationId} evidenceId={evidenceId} />}
      </div>
    </Section>
  )
}

/** A size in the unit that suits it, decimal, in the reader's language. */
const inWords = (size: number, format: ReturnType<typeof useFormatter>): string => {
  const unit = size < 1000 ? 'byte' : size < 1_000_000 ? 'kilobyte' : 'megabyte'
  const inUnit = { byte: size, kilobyte: size / 1000, megabyte: size / 1_000_000 }[unit]

  return format.number(inUnit, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  })
}
