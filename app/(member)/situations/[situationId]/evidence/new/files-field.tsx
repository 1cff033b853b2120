'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch, SetStateAction } from 'react'
import type { ArrivedFile } from '#server/evidence/send-file.schema.ts'
import { IconButton } from '../../../../../_ui/icon-button.tsx'
import { CheckSign, CrossSign } from '../../../../../_ui/signs.tsx'
import { FileChooser } from '../_parts/file-chooser.tsx'

type FilesFieldProps = {
  readonly situationId: string
  readonly files: readonly ArrivedFile[]
  readonly onChange: Dispatch<SetStateAction<readonly ArrivedFile[]>>
}

/** Files that have arrived and will be attached with the evidence; more may be chosen. */
export const FilesField = ({ situationId, files, onChange }: FilesFieldProps) => {
  const t = useTranslations('evidence.file')

  return (
    <div className="flex flex-col gap-3">
      {files.length > 0 && (
        <ul className="flex flex-col gap-1" aria-live="polite">
          {files.map((file) => (
            <li key={file.uploadId} className="flex items-center gap-2">
              <CheckSign />
              <span className="min-w-0 break-words">{t('ready', { name: file.name })}</span>
              <IconButton
                label={t('remove', { name: file.name })}
                onPress={() => onChange((all) => all.filter((other) => other !== file))}
              >
                <CrossSign />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <FileChooser
        situationId={situationId}
        label={t('choose')}
        onArrived={(file) =>
          onChange((all) => [...all.filter((other) => !isSame(other, file)), file])
        }
      />
    </div>
  )
}

const isSame = (one: ArrivedFile, other: ArrivedFile): boolean => one.uploadId === other.uploadId
