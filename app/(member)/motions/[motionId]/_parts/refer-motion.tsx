'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { DateField } from '../../../../_ui/date-field.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type ReferMotionProps = {
  readonly motionId: string
  readonly ministries: readonly { readonly id: string; readonly name: string }[]
}

const drafters = 'drafters'

/** Refers a motion to a ministry or to the drafters, with what is asked and by when. */
export const ReferMotion = ({ motionId, ministries }: ReferMotionProps) => {
  const t = useTranslations('motions.refer')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.refer)
  const [to, setTo] = useState(drafters)
  const [asked, setAsked] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (asked.trim() === '' || dueOn === null) return false
    const ministryId = to === drafters ? null : to
    return (await run({ motionId, ministryId, asked, dueOn })) !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      <Select
        label={t('to')}
        value={to}
        onChange={setTo}
        choices={[
          { value: drafters, label: t('drafters') },
          ...ministries.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea
        label={t('asked')}
        rows={3}
        value={asked}
        onChange={setAsked}
        error={tried && asked.trim() === '' ? form('required') : undefined}
      />
      <DateField
        label={t('dueOn')}
        onChange={setDueOn}
        error={tried && dueOn === null ? form('required') : undefined}
      />
    </ActDialog>
  )
}
