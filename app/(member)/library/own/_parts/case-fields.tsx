'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../_ui/button.tsx'
import { RadioGroup } from '../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'
import type { OwnToolDraft } from './own-tool-draft.ts'

type Cases = OwnToolDraft['cases']
type CaseFieldsProps = {
  readonly value: Cases
  readonly onChange: (cases: Cases) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Where the tool was used, for it and against it. */
export const CaseFields = ({ value, onChange, errorAt }: CaseFieldsProps) => {
  const t = useTranslations('library')
  const set = (place: number, change: Partial<Cases[number]>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...change } : one)))
  const words = { yes: t('tool.worked'), no: t('tool.failed') }

  return (
    <div className="flex flex-col gap-4">
      {value.map(({ key, name, worked, lesson }, place) => (
        <fieldset key={key} className="flex flex-col gap-3 border-edge border-s-2 ps-4">
          <legend className="eyebrow">{t('own.form.case', { number: place + 1 })}</legend>
          <TextField
            label={t('own.form.caseName')}
            value={name}
            onChange={(typed) => set(place, { name: typed })}
            error={errorAt(`cases.${place}.name`)}
          />
          <RadioGroup
            label={t('own.form.caseWorked')}
            layout="row"
            value={worked ? 'yes' : 'no'}
            onChange={(said) => set(place, { worked: said === 'yes' })}
            choices={(['yes', 'no'] as const).map((said) => ({ value: said, label: words[said] }))}
          />
          <TextArea
            label={t('own.form.caseLesson')}
            rows={2}
            value={lesson}
            onChange={(typed) => set(place, { lesson: typed })}
            error={errorAt(`cases.${place}.lesson`)}
          />
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button
          onPress={() =>
            onChange([...value, { key: value.length, name: '', worked: true, lesson: '' }])
          }
        >
          {t('own.form.addCase')}
        </Button>
        {value.length > 0 && (
          <Button onPress={() => onChange(value.slice(0, -1))}>{t('own.form.removeCase')}</Button>
        )}
      </div>
    </div>
  )
}
