'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Outcome, outcomes } from '#server/forecasts/rules/state.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

/** Says how a question ended, and by what that is known. */
export const ResolveForecast = ({ forecastId }: { readonly forecastId: string }) => {
  const t = useTranslations('forecasts.resolve')
  const form = useTranslations('common.form')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().forecasts.resolve)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isSilent = reason.trim() === ''

  return (
    <ConfirmDialog
      action={t('action')}
      title={t('title')}
      happens={[t('consequence')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setAsked(true)
        if (outcome === null || isSilent) return false
        return (await run({ forecastId, outcome, reason })) !== null
      }}
    >
      <RadioGroup
        label={t('outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        value={outcome}
        onChange={setOutcome}
        error={asked && outcome === null ? form('required') : undefined}
      />
      <TextArea
        label={t('reason')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={asked && isSilent ? form('required') : undefined}
      />
    </ConfirmDialog>
  )
}
