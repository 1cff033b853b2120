'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type To = 'put' | 'seconded' | 'discussed'
type OverrideMotionProps = { readonly motionId: string; readonly leads: readonly To[] }

/** Moves a motion where the rules would not have it yet, with a reason that stays with it. */
export const OverrideMotion = ({ motionId, leads }: OverrideMotionProps) => {
  const t = useTranslations('motions.override')
  const states = useTranslations('ballots.motion.states')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.override)
  const [to, setTo] = useState<To>(leads.at(-1) ?? 'put')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    return reason.trim() !== '' && (await run({ motionId, to, reason })) !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      <p className="max-w-prose">{t('happens')}</p>
      <RadioGroup
        label={t('to')}
        value={to}
        onChange={setTo}
        choices={leads.map((value) => ({ value, label: states(value) }))}
      />
      <TextArea
        label={form('reason')}
        hint={t('reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? form('required') : undefined}
      />
    </ActDialog>
  )
}
