'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { csvLimits } from '#server/evidence/rules/csv-plan.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { Button } from '../../../../../_ui/button.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { RefusalNotice, type ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'
import { sendFile } from '../_parts/send-file.ts'
import type { ReadFile } from './import-draft.ts'

type CsvChooserProps = {
  readonly situationId: string
  readonly onRead: (file: ReadFile) => void
  /** One was read before. */
  readonly again?: boolean
}

/** Chooses a CSV file, sends it, and has its columns read; says why where it cannot be. */
export const CsvChooser = ({ situationId, onRead, again = false }: CsvChooserProps) => {
  const t = useTranslations('intake')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const [reading, setReading] = useState<{ name: string; percent: number } | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const read = async (file: File): Promise<ShownRefusal | ReadFile> => {
    const { megabytes } = csvLimits
    if (file.size > megabytes * 1024 * 1024) {
      return { code: 'intake.too_large', params: { megabytes } }
    }
    const stopping = new AbortController()
    stop.current = stopping
    const sent = await sendFile(
      situationId,
      file,
      ({ step, percent }) =>
        setReading({ name: file.name, percent: step === 'sending' ? percent : 0 }),
      stopping.signal,
    )
    if (!sent.ok) return sent.refusal
    const { uploadId } = sent.file
    const answer = await queries
      .fetchQuery(trpc.evidence.csvColumns.queryOptions({ situationId, uploadId }))
      .catch(() => 'unreached' as const)
    if (answer === 'unreached') return { code: 'common.unreachable', params: {} }
    if (answer === null) return { code: 'evidence.no_such_upload', params: {} }
    return answer.ok ? { ...answer, uploadId } : answer.refusal
  }
  const choose = async (file: File) => {
    setRefusal(null)
    setReading({ name: file.name, percent: 0 })
    const found = await read(file)
    setReading(null)
    if ('code' in found) setRefusal(found)
    else onRead(found)
  }

  return (
    <div className="flex flex-col items-start gap-2" data-print="no">
      <FileTrigger
        acceptedFileTypes={['.csv']}
        onSelect={(files) => {
          const file = files?.[0]
          if (file) void choose(file)
        }}
      >
        <Button variant={again ? 'plain' : 'primary'} isDisabled={reading !== null}>
          {t(again ? 'file.another' : 'file.choose')}
        </Button>
      </FileTrigger>
      {!again && <p className="max-w-prose text-soft text-sm">{t('file.limits', csvLimits)}</p>}
      {reading && (
        <div className="w-full max-w-form">
          <Progress
            label={t('file.reading', { name: reading.name })}
            percent={reading.percent > 0 && reading.percent < 100 ? reading.percent : undefined}
          />
        </div>
      )}
      <RefusalNotice refusal={refusal} />
    </div>
  )
}
