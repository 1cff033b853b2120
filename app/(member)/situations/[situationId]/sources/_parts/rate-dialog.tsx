'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reliabilityOrder } from '#server/evidence/rules/admiralty.ts'
import type { Reliability } from '#server/evidence/rules/grade.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

type RateDialogProps = { readonly sourceId: string; readonly present: Reliability | null }

/** Says how reliable a source is held to be from now on, and why. */
export const RateDialog = ({ sourceId, present }: RateDialogProps) => {
  const t = useTranslations('sources')
  const scale = useTranslations('evidence.scales.reliability')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.rateSource)
  const [reliability, setReliability] = useState<Reliability>(present ?? 'F')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)

  return (
    <ConfirmDialog
      action={t('rate.action')}
      title={t('rate.title')}
      happens={[t('rate.happens'), t('rate.moves')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={async () => {
        setTried(true)
        return reason.trim() !== '' && (await run({ sourceId, reliability, reason })) !== null
      }}
    >
      <RadioGroup
        label={t('rate.field')}
        value={reliability}
        onChange={setReliability}
        choices={reliabilityOrder.map((value) => ({
          value,
          label: scale(`${value}.name`),
          hint: scale(`${value}.meaning`),
        }))}
      />
      <TextArea
        label={t('rate.reason')}
        rows={3}
        value={reason}
        onChange={setReason}
        error={isTried && reason.trim() === '' ? t('fill') : undefined}
      />
    </ConfirmDialog>
  )
}
