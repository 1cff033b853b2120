'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type AdjournMotionProps = {
  readonly motionId: string
  readonly meetings: readonly { readonly id: string; readonly title: string }[]
}

const aDay = 'day'

/** Adjourns a motion to a day or to a later meeting, with the reason. */
export const AdjournMotion = ({ motionId, meetings }: AdjournMotionProps) => {
  const t = useTranslations('motions.adjourn')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.adjourn)
  const [to, setTo] = useState(aDay)
  const [until, setUntil] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (reason.trim() === '' || (to === aDay && until === null)) return false
    const when = to === aDay ? { until, meetingId: null } : { until: null, meetingId: to }
    return (await run({ motionId, ...when, reason })) !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      {meetings.length > 0 && (
        <Select
          label={t('to')}
          value={to}
          onChange={setTo}
          choices={[
            { value: aDay, label: t('day') },
            ...meetings.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      {to === aDay && (
        <DateField
          label={t('until')}
          onChange={setUntil}
          error={tried && until === null ? form('required') : undefined}
        />
      )}
      <TextArea
        label={form('reason')}
        hint={form('reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? form('required') : undefined}
      />
    </ActDialog>
  )
}
