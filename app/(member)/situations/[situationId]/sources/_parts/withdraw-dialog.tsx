'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type WithdrawDialogProps = {
  readonly sourceId: string
  readonly memberId: string
  readonly name: string
}

/** Ends what a member may read of who a source is. */
export const WithdrawDialog = ({ sourceId, memberId, name }: WithdrawDialogProps) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.withdrawIdentity)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('withdraw.action')}
      title={t('withdraw.title', { name })}
      happens={[t('withdraw.happens')]}
      variant="plain"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return reason.trim() !== '' && (await run({ sourceId, memberId, reason })) !== null
      }}
    >
      <TextArea
        label={t('identity.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
