'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

type WithdrawRivalProps = { readonly hypothesisId: string; readonly statement: string }

/** Takes an explanation off the table. */
export const WithdrawRival = ({ hypothesisId, statement }: WithdrawRivalProps) => {
  const t = useTranslations('hypotheses.withdraw')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().findings.withdrawHypothesis)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens', { statement })]}
      variant="plain"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return reason.trim() !== '' && (await run({ hypothesisId, reason })) !== null
      }}
    >
      <TextArea
        label={t('reason')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('missing') : undefined}
      />
    </ConfirmDialog>
  )
}
