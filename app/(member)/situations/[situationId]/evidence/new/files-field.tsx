'use client'
import { useTranslations } from 'next-intl'
import type { Dispatch, SetStateAction } from 'react'
import { extensionOf, fileTypes } from '#server/evidence/rules/file-types.ts'
import type { ArrivedFile } from '#server/evidence/send-file.schema.ts'
import { Fetched } from '../../../../../_ui/fetched.tsx'
import { IconButton } from '../../../../../_ui/icon-button.tsx'
import { CheckSign, CrossSign } from '../../../../../_ui/signs.tsx'
import { FileChooser } from '../_parts/file-chooser.tsx'
import type { ReadPage } from './saved-page.tsx'

const loadSavedPage = () => import('./saved-page.tsx')

type FilesFieldProps = {
  readonly situationId: string
  readonly files: readonly ArrivedFile[]
  /** Takes what a saved page says of itself into the form. */
  readonly onUse: (page: ReadPage) => void
  readonly onChange: Dispatch<SetStateAction<readonly ArrivedFile[]>>
}

/** Files that have arrived and will be attached with the evidence; more may be chosen. */
export const FilesField = ({ situationId, files, onUse, onChange }: FilesFieldProps) => {
  const t = useTranslations('evidence.file')

  return (
    <div className="flex flex-col gap-3">
      {files.length > 0 && (
        <ul className="flex flex-col gap-1" aria-live="polite">
          {files.map((file) => (
            <li key={file.uploadId}>
              <span className="flex items-center gap-2">
                <CheckSign />
                <span className="min-w-0 break-words">{t('ready', { name: file.name })}</span>
                <IconButton
                  label={t('remove', { name: file.name })}
                  onPress={() => onChange((all) => all.filter((other) => other !== file))}
                >
                  <CrossSign />
                </IconButton>
              </span>
              {fileTypes[extensionOf(file.name)]?.page && (
                <Fetched load={loadSavedPage}>
                  {({ SavedPage }) => (
                    <SavedPage situationId={situationId} uploadId={file.uploadId} onUse={onUse} />
                  )}
                </Fetched>
              )}
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
