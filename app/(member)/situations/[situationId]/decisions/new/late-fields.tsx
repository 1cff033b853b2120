'use client'
import { useTranslations } from 'next-intl'
import { takings } from '#server/decisions/rules/decision-words.ts'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { DateTimeField } from '../../../../../_ui/date-time-field.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

type LateFieldsProps = FieldsOfDraft & { readonly confirmers: readonly Choice<string>[] }

/** When and how a decision without a ballot was taken before it is logged, who confirms it, and why late. */
export const LateFields = ({ draft, onChange, faultAt, confirmers }: LateFieldsProps) => {
  const t = useTranslations('decisions.form')
  if (draft.basis !== 'chair') return null

  return (
    <div className="flex flex-col gap-5 pt-5">
      <Checkbox isSelected={draft.isLate} onChange={(isLate) => onChange({ isLate })}>
        {t('late')}
      </Checkbox>
      {draft.isLate && (
        <>
          <DateTimeField
            label={t('takenAt')}
            onChange={(at) => onChange({ takenAt: at ?? '' })}
            error={faultAt('basis.late.takenAt')}
          />
          <RadioGroup
            label={t('takenHow')}
            value={draft.takenHow}
            onChange={(takenHow) => onChange({ takenHow })}
            choices={takings.map((value) => ({ value, label: t(`takenHows.${value}`) }))}
          />
          <TextField
            label={t('takenBy')}
            value={draft.takenBy}
            onChange={(takenBy) => onChange({ takenBy })}
            error={faultAt('basis.late.takenBy')}
          />
          <Select
            label={t('confirmer')}
            value={draft.confirmerId}
            onChange={(confirmerId) => onChange({ confirmerId })}
            choices={confirmers}
            error={faultAt('basis.late.confirmerId')}
          />
          <TextArea
            label={t('because')}
            rows={2}
            value={draft.lateBecause}
            onChange={(lateBecause) => onChange({ lateBecause })}
            error={faultAt('basis.late.because')}
          />
        </>
      )}
    </div>
  )
}
