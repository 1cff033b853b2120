'use client'
import { useRouter } from 'next/navigation'
import { useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../_ui/confirm-dialog.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { useRefusalSentence } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** Circulates a motion's text under silence, once it is clear what that does. */
export const CirculateSilence = ({ motionId }: { readonly motionId: string }) => {
  const t = useTranslations('silence.circulate')
  const form = useTranslations('common.form')
  const router = useRouter()
  const zone = useTimeZone() ?? 'UTC'
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().silence.circulate)
  const [deadline, setDeadline] = useState<string | null>(null)
  const [because, setBecause] = useState('')
  const [asked, setAsked] = useState(false)

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('happens'), t('adopts')]}
      variant="quiet"
      pending={pending}
      refusal={sentence(refusal)}
      onConfirm={async () => {
        setAsked(true)
        if (deadline === null) return false
        const urgentBecause = because.trim() === '' ? null : because
        const made = await run({ motionId, deadline, timeZone: zone, urgentBecause })
        if (made) router.push(`/silence/${made.silenceId}`)

        return made !== null
      }}
    >
      <DateTimeField
        label={t('deadline')}
        hint={t('deadlineHint', { zone: zone.replaceAll('_', ' ') })}
        timeZone={zone}
        onChange={setDeadline}
        error={asked && deadline === null ? form('required') : undefined}
      />
      <TextArea
        label={t('urgent')}
        hint={t('urgentHint')}
        optional
        rows={2}
        value={because}
        onChange={setBecause}
      />
    </ConfirmDialog>
  )
}
