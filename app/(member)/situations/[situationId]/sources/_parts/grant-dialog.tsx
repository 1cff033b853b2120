'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type GrantDialogProps = {
  readonly sourceId: string
  readonly others: readonly { readonly memberId: string; readonly name: string }[]
}

/** Lets one more member know who a source is. */
export const GrantDialog = ({ sourceId, others }: GrantDialogProps) => {
  const t = useTranslations('sources')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.grantIdentity)
  const [memberId, setMember] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    if (memberId === null || reason.trim() === '') return false
    if ((await run({ sourceId, memberId, reason })) === null) return false
    setMember(null)
    setReason('')
    setTried(false)
    return true
  }

  return (
    <ConfirmDialog
      action={t('grant.action')}
      title={t('grant.title')}
      happens={[t('grant.happens')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      <Select
        label={t('grant.member')}
        choices={others.map(({ memberId: value, name }) => ({ value, label: name }))}
        placeholder={t('choose')}
        value={memberId}
        onChange={setMember}
        error={isTried && memberId === null ? t('choose') : undefined}
      />
      <TextArea
        label={t('grant.reason')}
        rows={2}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
