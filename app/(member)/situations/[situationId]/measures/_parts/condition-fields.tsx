'use client'
import { useTranslations } from 'next-intl'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import type { MeasureDraft } from './measure-draft.ts'

type Conditions = MeasureDraft['conditions']
type ConditionFieldsProps = {
  readonly value: Conditions
  readonly onChange: (conditions: Conditions) => void
  readonly faultAt: (path: string) => string | undefined
}

/** The conditions of the tool, answered one by one; what is not met needs its words. */
export const ConditionFields = ({ value, onChange, faultAt }: ConditionFieldsProps) => {
  const t = useTranslations('measures')
  const texts = useTranslations('library.conditions')
  const set = (place: number, change: Partial<Conditions[number]>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...change } : one)))

  return (
    <ol className="flex flex-col gap-6">
      {value.map((condition, place) => (
        <li key={condition.id} className="flex flex-col gap-2">
          <RadioGroup
            label={condition.text ?? texts(condition.id as 'in_time')}
            layout="row"
            value={condition.met}
            onChange={(met) => set(place, { met })}
            error={faultAt(`conditions.${place}.met`)}
            choices={(['met', 'unmet', 'unknown'] as const).map((met) => ({
              value: met,
              label: t(`met.${met}`),
            }))}
          />
          <TextArea
            label={t('form.answer')}
            rows={2}
            optional={condition.met === 'met' || condition.met === null}
            value={condition.answer}
            onChange={(answer) => set(place, { answer })}
            error={faultAt(`conditions.${place}.answer`)}
          />
        </li>
      ))}
    </ol>
  )
}
