'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { Notice } from '../../../../../../_ui/notice.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'
import { FileChooser } from '../../_parts/file-chooser.tsx'

type AttachFileProps = { readonly situationId: string; readonly evidenceId: string }

/** Sends files and attaches each to the evidence. */
export const AttachFile = ({ situationId, evidenceId }: AttachFileProps) => {
  const t = useTranslations('evidence.file')
  const { run, refusal } = useAct(useTRPC().evidence.attachFile)
  const [attached, setAttached] = useState<readonly string[]>([])

  return (
    <div className="flex flex-col gap-2">
      <FileChooser
        situationId={situationId}
        label={t('attach')}
        onArrived={async ({ uploadId, name }) => {
          if (await run({ evidenceId, uploadId })) setAttached((before) => [...before, name])
        }}
      />
      <RefusalNotice refusal={refusal} />
      {attached.map((name) => (
        <Notice key={name} kind="success" title={t('arrived', { name })} />
      ))}
    </div>
  )
}
