import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { getCustodyOutput } from '#server/evidence/get-custody.schema.ts'
import { Section } from '../../../../../../_ui/section.tsx'
import { AttachFile } from './attach-file.tsx'
import { FileItem } from './file-item.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type FilesSectionProps = {
  readonly evidence: ShownEvidence
  readonly custody: z.output<typeof getCustodyOutput>
}

/** The attached files, to be downloaded, each with its hash and its way here. */
export const FilesSection = ({ evidence, custody }: FilesSectionProps) => {
  const t = useTranslations('evidence.file')
  const { files, may, situationId, evidenceId } = evidence

  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-3">
        {files.length === 0 ? (
          <p className="text-soft">{t('none')}</p>
        ) : (
          <ul className="flex flex-col gap-3">
            {files.map((file) => (
              <FileItem
                key={file.fileId}
                file={file}
                custody={custody.find((one) => one.fileId === file.fileId)}
                mayCheck={may.contribute}
              />
            ))}
          </ul>
        )}
        {files.length > 0 && <p className="text-soft text-sm">{t('kept')}</p>}
        {may.contribute && <AttachFile situationId={situationId} evidenceId={evidenceId} />}
      </div>
    </Section>
  )
}
