'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { fileTypes, mostFileMegabytes } from '#server/evidence/rules/file-types.ts'
import type { ArrivedFile } from '#server/evidence/send-file.schema.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'
import { type Sending, sendFile } from './send-file.ts'

type FileChooserProps = {
  readonly situationId: string
  readonly label: string
  /** Called when a file has arrived whole and was checked. */
  readonly onArrived: (file: ArrivedFile) => Promise<void> | void
}

/**
 * Chooses files and sends them one after the other, saying how far each has come and why it is refused where it is.
 * One that was broken off goes on where it was.
 */
export const FileChooser = ({ situationId, label, onArrived }: FileChooserProps) => {
  const t = useTranslations('evidence.file')
  const [sending, setSending] = useState<(Sending & { name: string }) | null>(null)
  const [refusals, setRefusals] = useState<readonly { name: string; refusal: ShownRefusal }[]>([])
  const [brokenOff, setBrokenOff] = useState<readonly File[]>([])
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const send = async (files: readonly File[]) => {
    const stopping = new AbortController()
    stop.current = stopping
    setRefusals([])
    setBrokenOff([])
    for (const file of files) {
      const { name } = file
      setSending({ name, step: 'reading', percent: 0 })
      const sent = await sendFile(
        situationId,
        file,
        (progress) => setSending({ name, ...progress }),
        stopping.signal,
      )
      if (sent.ok) await onArrived(sent.file)
      else {
        setRefusals((before) => [...before, { name, refusal: sent.refusal }])
        if (sent.mayGoOn) setBrokenOff((before) => [...before, file])
      }
    }
    setSending(null)
  }

  return (
    <div className="flex flex-col items-start gap-2" data-print="no">
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={Object.keys(fileTypes).map((extension) => `.${extension}`)}
        onSelect={(files) => {
          if (files && files.length > 0) void send([...files])
        }}
      >
        <Button isDisabled={sending !== null}>{label}</Button>
      </FileTrigger>
      <p className="text-soft text-sm">{t('limits', { megabytes: mostFileMegabytes })}</p>
      {sending && (
        <div className="flex w-full items-end gap-4">
          <div className="min-w-0 grow break-words">
            <Progress
              label={t(sending.step, { name: sending.name })}
              percent={sending.step === 'checking' ? undefined : sending.percent}
            />
          </div>
          <Button onPress={() => stop.current?.abort()}>{t('stop')}</Button>
        </div>
      )}
      {refusals.map(({ name, refusal }) => (
        <RefusalNotice key={name} refusal={refusal} />
      ))}
      {brokenOff.length > 0 && sending === null && (
        <Button onPress={() => void send(brokenOff)}>{t('goOn')}</Button>
      )}
    </div>
  )
}
