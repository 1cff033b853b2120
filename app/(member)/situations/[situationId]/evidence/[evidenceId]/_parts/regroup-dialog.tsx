'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ComboBox } from '../../../../../../_ui/combo-box.tsx'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { RadioGroup } from '../../../../../../_ui/radio-group.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'

type RegroupDialogProps = {
  readonly evidenceId: string
  readonly regrouped: boolean
  readonly others: readonly { id: string; number: number; title: string }[]
}

const ways = ['other', 'own', 'unknown', 'derived'] as const

/** Says whose origin the evidence shares, with a reason. */
export const RegroupDialog = ({ evidenceId, regrouped, others }: RegroupDialogProps) => {
  const t = useTranslations('evidence')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().evidence.regroup)
  const [way, setWay] = useState<(typeof ways)[number]>('other')
  const [other, setOther] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const to = way === 'other' ? other : way === 'derived' ? null : way
  const isComplete = reason.trim() !== '' && (way !== 'other' || other !== null)

  const confirm = async () => {
    setTried(true)
    return isComplete && (await run({ evidenceId, to, reason })) !== null
  }

  return (
    <ConfirmDialog
      action={t('regroup.open')}
      title={t('regroup.title')}
      happens={[t('regroup.happens'), t('regroup.kept')]}
      variant="quiet"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      <RadioGroup
        label={t('regroup.to')}
        value={way}
        onChange={setWay}
        choices={ways
          .filter((choice) => choice !== 'derived' || regrouped)
          .map((value) => ({
            value,
            label: t(`regroup.choices.${value}.label`),
            hint: t(`regroup.choices.${value}.hint`),
          }))}
      />
      {way === 'other' && (
        <ComboBox
          label={t('regroup.with')}
          choices={others.map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${title}`,
          }))}
          onChange={setOther}
          error={isTried && other === null ? t('form.choose') : undefined}
        />
      )}
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
