'use client'
import { useTranslations } from 'next-intl'
import { ComboBox } from '../../../../../_ui/combo-box.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { type EvidenceDraft, type FormOffers, origins } from './evidence-draft.ts'

type OriginFieldsProps = {
  readonly others: FormOffers['evidence']
  readonly value: EvidenceDraft
  readonly onChange: (value: EvidenceDraft) => void
  readonly isTried: boolean
}

/** How it is known: first hand, from other evidence, or not known. */
export const OriginFields = ({ others, value, onChange, isTried }: OriginFieldsProps) => {
  const t = useTranslations('evidence.form')

  return (
    <div id="origin" className="flex flex-col gap-5">
      <RadioGroup
        label={t('origin')}
        hint={t('originHint')}
        choices={origins.map((origin) => ({
          value: origin,
          label: t(`origins.${origin}.label`),
          hint: t(`origins.${origin}.hint`),
          disabled: origin === 'derived' && others.length === 0,
        }))}
        value={value.origin}
        onChange={(origin) => onChange({ ...value, origin })}
        error={isTried && value.origin === null ? t('choose') : undefined}
      />
      {value.origin === 'derived' && (
        <ComboBox
          label={t('derivedFrom')}
          choices={others.map(({ id, number, title }) => ({
            value: id,
            label: `${number}. ${title}`,
          }))}
          value={value.derivedFrom}
          onChange={(derivedFrom) => onChange({ ...value, derivedFrom })}
          error={isTried && value.derivedFrom === null ? t('choose') : undefined}
        />
      )}
    </div>
  )
}
