'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { fileTypes, mostFileMegabytes } from '#server/evidence/rules/file-types.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'
import { type ArrivedFile, sendFile } from './send-file.ts'

type FileChooserProps = {
  readonly situationId: string
  readonly label: string
  /** Called when a file has arrived whole and was checked. */
  readonly onArrived: (file: ArrivedFile) => Promise<void> | void
}

/** Chooses a file and sends it, saying how far it has come and why it is refused where it is. */
export const FileChooser = ({ situationId, label, onArrived }: FileChooserProps) => {
  const t = useTranslations('evidence.file')
  const [sending, setSending] = useState<{ name: string; percent: number } | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)

  const send = async (file: File) => {
    setRefusal(null)
    if (file.size > mostFileMegabytes * 1024 * 1024) {
      const params = { megabytes: mostFileMegabytes }
      setRefusal({ code: 'evidence.file_too_large', params })
      return
    }
    setSending({ name: file.name, percent: 0 })
    const answer = await sendFile(situationId, file, (percent) =>
      setSending({ name: file.name, percent }),
    )
    if (answer.ok) await onArrived(answer.file)
    else setRefusal(answer.refusal)
    setSending(null)
  }

  return (
    <div className="flex flex-col items-start gap-2" data-print="no">
      <FileTrigger
        acceptedFileTypes={Object.keys(fileTypes).map((extension) => `.${extension}`)}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) void send(file)
        }}
      >
        <Button isDisabled={sending !== null}>{label}</Button>
      </FileTrigger>
      <p className="text-soft text-sm">{t('limits', { megabytes: mostFileMegabytes })}</p>
      {sending && (
        <div className="w-full">
          <Progress
            label={t(sending.percent < 100 ? 'sending' : 'checking', { name: sending.name })}
            percent={sending.percent < 100 ? sending.percent : undefined}
          />
        </div>
      )}
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
