'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type DiscreditDialogProps = { readonly sourceId: string; readonly isDiscredited: boolean }

/** Takes a source's word for nothing, or lets it count again, with a reason. */
export const DiscreditDialog = ({ sourceId, isDiscredited }: DiscreditDialogProps) => {
  const way = isDiscredited ? 'restore' : 'discredit'
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const acts = useTRPC().evidence
  const { run, pending, refusal } = useAct(
    isDiscredited ? acts.restoreSource : acts.discreditSource,
  )
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t(`${way}.action`)}
      title={t(`${way}.title`)}
      happens={[t(`${way}.happens`), t(`${way}.notices`)]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        if (reason.trim() === '' || (await run({ sourceId, reason })) === null) return false
        setReason('')
        setTried(false)
        return true
      }}
    >
      <TextArea
        label={t(`${way}.reason`)}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
