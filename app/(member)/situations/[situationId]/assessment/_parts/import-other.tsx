'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReadFile } from '#server/documents/read-file.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { LeftOutSentences } from './left-out.tsx'
import type { SectionPreview } from './read-import.ts'

type ImportOtherProps = {
  readonly file: Extract<ReadFile, { kind: 'other' }>
  readonly words: number
  readonly sections: readonly SectionPreview[]
  readonly onDone: (section: string) => void
}

/** A text from elsewhere: which section takes it, and the act itself. */
export const ImportOther = ({ file, words, sections, onDone }: ImportOtherProps) => {
  const t = useTranslations('exchange.import')
  const { run, pending, refusal } = useAct(useTRPC().assessments.importDocument)
  const open = sections.filter(({ isClosed }) => !isClosed)
  const [chosen, setChosen] = useState<string | null>(open[0]?.documentId ?? null)
  const add = async () => {
    const section = open.find(({ documentId }) => documentId === chosen)
    if (section === undefined) return
    const { documentId, title } = section
    if (await run({ documentId, document: file.document })) onDone(title)
  }

  return (
    <div className="flex flex-col gap-4">
      <Notice kind="info" title={t('otherTitle', { count: words })} kept={t('otherMeans')} />
      <LeftOutSentences leftOut={file.leftOut} />
      <Select
        label={t('section')}
        value={chosen}
        onChange={setChosen}
        choices={open.map(({ documentId, title }) => ({ value: documentId, label: title }))}
      />
      <RefusalNotice refusal={refusal} />
      <div>
        <Button variant="primary" pending={pending} isDisabled={chosen === null} onPress={add}>
          {t('add')}
        </Button>
      </div>
    </div>
  )
}
