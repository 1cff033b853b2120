'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { Select } from '../../../_ui/select.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type ConfirmTelephoneProps = {
  readonly meetingId: string
  readonly ministryId: string
  readonly ministry: string
  /** Who can answer for the ministry. */
  readonly holders: readonly { readonly id: string; readonly name: string }[]
  readonly timeZone: string
}

/** Notes what a ministry said on the telephone: who, when, and what. */
export const ConfirmTelephone = (props: ConfirmTelephoneProps) => {
  const { meetingId, ministryId, ministry, holders, timeZone } = props
  const t = useTranslations('convening.callOut')
  const { run, pending, refusal } = useAct(useTRPC().meetings.confirmByTelephone)
  const sentence = useRefusalSentence()
  const [memberId, setMember] = useState(holders[0]?.id ?? '')
  // Null: just now.
  const [at, setAt] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const confirm = async () => {
    const answeredAt = at ?? new Date().toISOString()
    return (await run({ meetingId, ministryId, memberId, answeredAt, note })) !== null
  }

  return (
    <ConfirmDialog
      action={t('telephone')}
      title={t('telephoneTitle', { ministry })}
      happens={[t('telephoneHappens', { ministry })]}
      variant="quiet"
      size="compact"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={confirm}
    >
      <Select
        label={t('spokeTo')}
        value={memberId}
        onChange={setMember}
        choices={holders.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DateTimeField
        label={t('spokeAt')}
        hint={t('spokeAtHint')}
        optional
        timeZone={timeZone}
        onChange={setAt}
      />
      <TextArea label={t('noteLabel')} optional rows={2} value={note} onChange={setNote} />
    </ConfirmDialog>
  )
}
