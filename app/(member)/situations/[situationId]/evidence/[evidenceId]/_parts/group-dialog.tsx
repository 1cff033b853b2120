'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

type GroupDialogProps = {
  readonly evidenceId: string
  readonly other: { readonly evidenceId: string; readonly number: number; readonly title: string }
}

/** Says, with a reason, that evidence shares the origin of what it looks like. */
export const GroupDialog = ({ evidenceId, other }: GroupDialogProps) => {
  const t = useTranslations('evidence')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.regroup)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    if (reason.trim() === '') return false
    return (await run({ evidenceId, to: other.evidenceId, reason })) !== null
  }

  return (
    <ConfirmDialog
      action={t('alike.group', { number: other.number })}
      title={t('alike.groupTitle', { number: other.number, title: other.title })}
      happens={[t('regroup.happens'), t('regroup.kept')]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      <TextArea
        label={t('regroup.reason')}
        hint={t('regroup.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('form.fill') : undefined}
      />
    </ConfirmDialog>
  )
}
