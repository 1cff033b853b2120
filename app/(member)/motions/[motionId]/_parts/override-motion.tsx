'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActForm } from '../../../../_shell/act-form.tsx'
import { Button } from '../../../../_ui/button.tsx'
import { Dialog } from '../../../../_ui/dialog.tsx'
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
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState<To>(leads.at(-1) ?? 'put')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (reason.trim() === '') return
    if (await run({ motionId, to, reason })) setOpen(false)
  }

  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {t('action')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen}>
        <ActForm
          submit={t('action')}
          onSend={send}
          onCancel={() => setOpen(false)}
          pending={pending}
          refusal={refusal}
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
        </ActForm>
      </Dialog>
    </>
  )
}
