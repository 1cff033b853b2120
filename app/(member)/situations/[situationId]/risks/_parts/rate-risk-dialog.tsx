'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RatingLevel } from '#server/risks/rules/levels.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { EvidencePicker } from './evidence-picker.tsx'

export type RateRiskProps = {
  readonly situationId: string
  readonly subject: string
  /** Its name in the reader's words. */
  readonly name: string
  readonly levels: readonly RatingLevel[]
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** Rates one factor, indicator or mitigating factor: how far it shows, when, why, and on what that rests. */
export const RateRiskDialog = ({
  situationId,
  subject,
  name,
  levels,
  isOpen,
  onOpenChange,
}: RateRiskProps & Demanded) => {
  const t = useTranslations('risks')
  const { run, pending, refusal } = useAct(useTRPC().risks.rate)
  const faults = useFormFaults(() =>
    import('#server/risks/rate-risk.schema.ts').then((file) => file.rateRiskInput),
  )
  const [level, setLevel] = useState<RatingLevel | null>(null)
  const [reason, setReason] = useState('')
  const [asOf, setAsOf] = useState<string | null>(today)
  const [evidenceIds, setEvidence] = useState<string[]>([])
  const meanings = levels.includes('strong') ? 'levelMeaningsResilience' : 'levelMeanings'
  const send = async (close: () => void) => {
    const words = await faults.read({ situationId, subject, level, reason, asOf, evidenceIds })
    if (!words || !(await run(words))) return
    setLevel(null)
    setReason('')
    setEvidence([])
    close()
  }

  return (
    <Dialog title={t('rate.title', { subject: name })} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('rate.submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <RadioGroup
            label={t('rate.level')}
            choices={levels.map((value) => ({
              value,
              label: t(`levels.${value}`),
              hint: t(`${meanings}.${value}`),
            }))}
            value={level}
            onChange={setLevel}
            error={faults.at('level')}
          />
          <TextArea
            label={t('rate.reason')}
            hint={t('rate.reasonHint')}
            rows={3}
            value={reason}
            onChange={setReason}
            error={faults.at('reason')}
          />
          <DateField
            label={t('rate.asOf')}
            hint={t('rate.asOfHint')}
            defaultValue={asOf}
            onChange={setAsOf}
            error={faults.at('asOf')}
          />
          <EvidencePicker situationId={situationId} chosen={evidenceIds} onChange={setEvidence} />
        </ActForm>
      )}
    </Dialog>
  )
}
