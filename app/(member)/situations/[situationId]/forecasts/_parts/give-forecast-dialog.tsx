'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Likelihood, likelihoods, rangeOf } from '#server/forecasts/rules/words.ts'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { ActForm } from '../../../../../_shell/act-form.tsx'
import { Dialog } from '../../../../../_ui/dialog.tsx'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import type { Demanded } from '../../../../../_ui/on-demand.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'

export type GiveForecastProps = {
  readonly forecastId: string
  /** What the reader said last; null where they said nothing yet. */
  readonly before: { readonly word: Likelihood; readonly percent: number | null } | null
}

/** Says how likely something is: a word, perhaps a number within its range, and why. */
export const GiveForecastDialog = ({
  forecastId,
  before,
  isOpen,
  onOpenChange,
}: GiveForecastProps & Demanded) => {
  const t = useTranslations('forecasts')
  const { run, pending, refusal } = useAct(useTRPC().forecasts.give)
  const faults = useFormFaults(() =>
    import('#server/forecasts/give-forecast.schema.ts').then((file) => file.giveForecastInput),
  )
  const [word, setWord] = useState(before?.word ?? null)
  const [percent, setPercent] = useState(before?.percent ?? Number.NaN)
  const [reason, setReason] = useState('')
  const send = async (close: () => void) => {
    const number = Number.isNaN(percent) ? null : percent
    const words = await faults.read({ forecastId, word, percent: number, reason })
    if (!words || !(await run(words))) return
    setReason('')
    close()
  }
  const rangeWords = (one: Likelihood) => {
    const { low, high } = rangeOf[one]
    return high === 100 ? t('rangeLast', { low }) : t('range', { low, high })
  }

  return (
    <Dialog title={t('give.title')} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <ActForm
          submit={t('give.submit')}
          pending={pending}
          refusal={refusal ?? faults.refusal}
          onSend={() => send(close)}
          onCancel={close}
        >
          <RadioGroup
            label={t('give.word')}
            choices={likelihoods.map((value) => ({
              value,
              label: t(`words.${value}`),
              hint: rangeWords(value),
            }))}
            value={word}
            onChange={setWord}
            error={faults.at('word')}
          />
          <NumberField
            label={t('give.percent')}
            hint={t('give.percentHint')}
            optional
            minValue={1}
            maxValue={99}
            value={percent}
            onChange={setPercent}
            error={faults.at('percent')}
          />
          <TextArea
            label={t('give.reason')}
            hint={t('give.reasonHint')}
            optional
            rows={3}
            value={reason}
            onChange={setReason}
            error={faults.at('reason')}
          />
          {before !== null && <p className="text-soft">{t('give.revises')}</p>}
        </ActForm>
      )}
    </Dialog>
  )
}
