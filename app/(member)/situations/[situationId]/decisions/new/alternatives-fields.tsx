'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

/** Options that were considered and refused, each with why. */
export const AlternativesFields = ({ draft, onChange, faultAt }: FieldsOfDraft) => {
  const t = useTranslations('decisions.form')
  const { alternatives } = draft
  const change = (key: string, part: { option?: string; reason?: string }) =>
    onChange({
      alternatives: alternatives.map((one) => (one.key === key ? { ...one, ...part } : one)),
    })
  const add = () =>
    onChange({
      alternatives: [...alternatives, { key: crypto.randomUUID(), option: '', reason: '' }],
    })

  return (
    <div className="flex flex-col items-start gap-6">
      {alternatives.map((one, at) => (
        <div key={one.key} className="flex w-full flex-col gap-3">
          <TextField
            label={t('option')}
            value={one.option}
            onChange={(option) => change(one.key, { option })}
            error={faultAt(`alternatives.${at}.option`)}
          />
          <TextArea
            label={t('refusedBecause')}
            rows={2}
            value={one.reason}
            onChange={(reason) => change(one.key, { reason })}
            error={faultAt(`alternatives.${at}.reason`)}
          />
          <Button
            variant="plain"
            onPress={() =>
              onChange({ alternatives: alternatives.filter(({ key }) => key !== one.key) })
            }
          >
            {t('removeAlternative', { number: at + 1 })}
          </Button>
        </div>
      ))}
      <Button onPress={add}>{t('addAlternative')}</Button>
    </div>
  )
}
