'use client'
import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { DateField } from '../../../../../_ui/date-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import type { FieldsOfDraft } from './fields-of-draft.ts'

type FrameFieldsProps = FieldsOfDraft & {
  readonly ministries: readonly Choice<string>[]
  readonly wires: readonly Choice<string>[]
}

/** Who leads and supports, on what conditions and mandate, and when it is looked at again. */
export const FrameFields = ({ draft, onChange, faultAt, ministries, wires }: FrameFieldsProps) => {
  const t = useTranslations('decisions.form')

  return (
    <div className="flex flex-col gap-5">
      <Select
        label={t('leadMinistry')}
        choices={ministries}
        value={draft.leadMinistryId}
        onChange={(leadMinistryId) => onChange({ leadMinistryId })}
        error={faultAt('leadMinistryId')}
      />
      <CheckboxGroup
        label={t('supporting')}
        optional
        choices={ministries.filter(({ value }) => value !== draft.leadMinistryId)}
        value={[...draft.supportingMinistryIds]}
        onChange={(supportingMinistryIds) => onChange({ supportingMinistryIds })}
      />
      <TextArea
        label={t('conditions')}
        optional
        rows={2}
        value={draft.conditions}
        onChange={(conditions) => onChange({ conditions })}
        error={faultAt('conditions')}
      />
      <TextArea
        label={t('legalBasis')}
        optional
        rows={2}
        value={draft.legalBasis}
        onChange={(legalBasis) => onChange({ legalBasis })}
        error={faultAt('legalBasis')}
      />
      <DateField
        label={t('reviewOn')}
        hint={t('reviewHint')}
        onChange={(day) => onChange({ reviewOn: day ?? '' })}
        error={faultAt('reviewOn')}
      />
      <DateField
        label={t('expiresOn')}
        hint={t('expiresHint')}
        optional
        onChange={(day) => onChange({ expiresOn: day ?? '' })}
        error={faultAt('expiresOn')}
      />
      <TextArea
        label={t('exitStrategy')}
        optional
        rows={2}
        value={draft.exitStrategy}
        onChange={(exitStrategy) => onChange({ exitStrategy })}
        error={faultAt('exitStrategy')}
      />
      {wires.length > 0 && (
        <CheckboxGroup
          label={t('triggers')}
          optional
          choices={wires}
          value={[...draft.tripwireIds]}
          onChange={(tripwireIds) => onChange({ tripwireIds })}
        />
      )}
    </div>
  )
}
