'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { mostImportMegabytes } from '#server/documents/import-limits.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { Progress } from '../../../../../_ui/progress.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { ImportOther } from './import-other.tsx'
import { ImportReturned } from './import-returned.tsx'
import { type ImportAnswer, type ImportPlace, readImport } from './read-import.ts'

type ImportDialogProps = Demanded & { readonly place: ImportPlace }

/** Chooses a file, shows what it would do, and does it once confirmed. */
export const ImportDialog = ({ place, isOpen, onOpenChange }: ImportDialogProps) => {
  const t = useTranslations('exchange.import')
  const [reading, setReading] = useState<string | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const read = async (file: File) => {
    setDone(null)
    setAnswer(null)
    if (file.size > mostImportMegabytes * 1024 * 1024) {
      const params = { megabytes: mostImportMegabytes }
      setAnswer({ ok: false, refusal: { code: 'exchange.file_too_large', params } })
      return
    }
    setReading(file.name)
    setAnswer(await readImport(place, file))
    setReading(null)
  }
  const end = (sentence: string) => {
    setAnswer(null)
    setDone(sentence)
  }

  return (
    <Dialog title={t('title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col items-start gap-2">
        <FileTrigger
          acceptedFileTypes={['.docx', '.md', '.markdown', '.txt']}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void read(file)
          }}
        >
          <Button isDisabled={reading !== null} autoFocus>
            {t(answer?.ok ? 'chooseAnother' : 'choose')}
          </Button>
        </FileTrigger>
        <p className="text-sm text-soft">{t('limits', { megabytes: mostImportMegabytes })}</p>
      </div>
      {reading !== null && <Progress label={t('reading', { name: reading })} />}
      {answer?.ok === false && <RefusalNotice refusal={answer.refusal} />}
      {done !== null && <Notice kind="success" title={done} />}
      {answer?.ok && answer.file.kind === 'returned' && (
        <ImportReturned
          situationId={place.situationId}
          file={answer.file}
          sections={answer.sections}
          onDone={(count) => end(t('doneSuggested', { count }))}
        />
      )}
      {answer?.ok && answer.file.kind === 'other' && (
        <ImportOther
          file={answer.file}
          words={answer.words ?? 0}
          sections={answer.sections}
          onDone={(section) => end(t('doneAdded', { section }))}
        />
      )}
    </Dialog>
  )
}
