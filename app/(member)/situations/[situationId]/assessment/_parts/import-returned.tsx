'use client'
import { useTranslations } from 'next-intl'
import type { ReadFile } from '#server/documents/read-file.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { Button } from '../../../../../_ui/button.tsx'
import { Notice } from '../../../../../_ui/notice.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { LeftOutSentences } from './left-out.tsx'
import { PreviewedSection } from './previewed-section.tsx'
import type { SectionPreview } from './read-import.ts'

type ImportReturnedProps = {
  readonly situationId: string
  readonly file: Extract<ReadFile, { kind: 'returned' }>
  readonly sections: readonly SectionPreview[]
  readonly onDone: (suggestions: number) => void
}

/** A file that left from here: which suggestions it would make, section by section, and the act itself. */
export const ImportReturned = ({ situationId, file, sections, onDone }: ImportReturnedProps) => {
  const t = useTranslations('exchange.import')
  const { run, pending, refusal } = useAct(useTRPC().assessments.returnDocument)
  const shown = sections.filter(({ changes, isKnown }) => changes.length > 0 || !isKnown)
  const taken = shown.filter(({ isKnown, isClosed }) => isKnown && !isClosed)
  const count = taken.reduce((sum, { changes }) => sum + changes.length, 0)
  const suggest = async () => {
    const ids = new Set(taken.map(({ documentId }) => documentId))
    const returned = file.sections.filter(({ documentId }) => ids.has(documentId))
    const done = await run({ situationId, sections: returned })
    if (done) onDone(done.sections.reduce((sum, { suggestions }) => sum + suggestions, 0))
  }

  return (
    <div className="flex flex-col gap-4">
      <Notice
        kind="info"
        title={shown.length === 0 ? t('nothing') : t('returnedTitle')}
        kept={shown.length === 0 ? undefined : t('returnedMeans')}
      />
      {file.missing.length > 0 && <p>{t('missing', { count: file.missing.length })}</p>}
      <LeftOutSentences leftOut={file.leftOut} />
      {shown.map((section) => (
        <PreviewedSection key={section.documentId} section={section} />
      ))}
      <RefusalNotice refusal={refusal} />
      {count > 0 && (
        <div>
          <Button variant="primary" pending={pending} onPress={suggest}>
            {t('suggest', { count })}
          </Button>
        </div>
      )}
    </div>
  )
}
