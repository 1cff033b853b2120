'use client'
import { useTranslations } from 'next-intl'
import { indicatorsOf, type Stage, stages } from '#server/situations/rules/stages.ts'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

/** A judgement of the stage while it is being made. */
export type StageDraft = { stage: Stage | null; reason: string }

type StageFieldsProps = {
  readonly value: StageDraft
  readonly onChange: (value: StageDraft) => void
  readonly faults: { readonly stage?: string | undefined; readonly reason?: string | undefined }
}

/** The three stages with what is looked for in each, and the reason. */
export const StageFields = ({ value, onChange, faults }: StageFieldsProps) => {
  const t = useTranslations('situations')
  const words = useTranslations('common.stages')

  return (
    <div className="flex flex-col gap-5">
      <RadioGroup
        label={t('stage.field')}
        hint={t('stage.notLinear')}
        choices={stages.map((stage) => ({
          value: stage,
          label: words(stage),
          hint: t(`stageMeanings.${stage}`),
        }))}
        value={value.stage}
        onChange={(stage) => onChange({ ...value, stage })}
        error={faults.stage}
      />
      {value.stage && (
        <Disclosure summary={t('indicators.title')}>
          <ul className="flex list-disc flex-col gap-0.5 ps-5 text-soft">
            {indicatorsOf[value.stage].map((indicator) => (
              <li key={indicator}>{t(`indicators.${indicator}`)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <TextArea
        id="reason"
        label={t('stage.reason')}
        hint={t('stage.reasonHint')}
        rows={3}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        error={faults.reason}
      />
    </div>
  )
}
