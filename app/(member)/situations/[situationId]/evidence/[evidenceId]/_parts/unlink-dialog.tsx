'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

type UnlinkDialogProps = {
  readonly linkId: string
  readonly element: string
  readonly actorName: string
}

/** Withdraws what the evidence was said to show, with a reason. */
export const UnlinkDialog = ({ linkId, element, actorName }: UnlinkDialogProps) => {
  const t = useTranslations('evidence')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.unlink)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('link.remove')}
      title={t('link.removeTitle')}
      happens={[t('link.removeHappens', { element, actor: actorName }), t('link.removeKept')]}
      variant="plain"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return reason.trim() !== '' && (await run({ linkId, reason })) !== null
      }}
    >
      <TextArea
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('form.fill') : undefined}
      />
    </ConfirmDialog>
  )
}
