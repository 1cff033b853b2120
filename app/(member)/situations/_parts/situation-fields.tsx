'use client'
import { useTranslations } from 'next-intl'
import { crimes } from '#server/situations/rules/crimes.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { pillarSet, pillars } from '#server/situations/rules/pillars.ts'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { DateField } from '../../../_ui/date-field.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { CountriesField } from './countries-field.tsx'
import type { SituationDraft } from './situation-draft.ts'

type SituationFieldsProps = {
  readonly value: SituationDraft
  readonly onChange: (value: SituationDraft) => void
  /** A field's fault by its path in the act's input. */
  readonly faultAt: (path: string) => string | undefined
}

const numerals = { 1: 'I', 2: 'II', 3: 'III' } as const

/** Everything that is said of a situation but its stage and scope. */
export const SituationFields = ({ value, onChange, faultAt }: SituationFieldsProps) => {
  const t = useTranslations('situations.form')
  const words = useTranslations('common')
  const marks = useTranslations('situations.markings')
  const set = (part: Partial<SituationDraft>) => onChange({ ...value, ...part })

  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="name"
        label={t('name')}
        hint={t('nameHint')}
        value={value.name}
        onChange={(name) => set({ name })}
        error={faultAt('situation.name')}
      />
      <CountriesField
        value={value.countries}
        onChange={(countries) => set({ countries })}
        error={faultAt('situation.countries')}
      />
      <TextField
        label={t('region')}
        hint={t('regionHint')}
        optional
        value={value.region}
        onChange={(region) => set({ region })}
        error={faultAt('situation.region')}
      />
      <TextArea
        id="population"
        label={t('population')}
        hint={t('populationHint')}
        rows={3}
        value={value.population}
        onChange={(population) => set({ population })}
        error={faultAt('situation.population')}
      />
      <DateField
        label={t('firstIndicator')}
        defaultValue={value.firstIndicatorOn}
        onChange={(firstIndicatorOn) => set({ firstIndicatorOn })}
        error={faultAt('situation.firstIndicatorOn')}
      />
      <CheckboxGroup
        label={t('crimes')}
        choices={crimes.map((crime) => ({ value: crime, label: words(`crimes.${crime}`) }))}
        value={value.crimes}
        onChange={(chosen) => set({ crimes: chosen })}
        error={faultAt('situation.crimes')}
      />
      <CheckboxGroup
        label={t('pillars')}
        hint={t('pillarsHint')}
        choices={pillars.map((pillar) => ({
          value: String(pillar),
          label: words('pillars.engaged', {
            numeral: numerals[pillar],
            name: words(`pillars.names.${pillar}`),
          }),
        }))}
        value={value.pillars.map(String)}
        onChange={(chosen) => set({ pillars: pillarSet(chosen.map(Number)) })}
        error={faultAt('situation.pillars')}
      />
      <RadioGroup
        label={t('marking')}
        hint={t('markingHint')}
        layout="row"
        choices={markings.map((marking) => ({ value: marking, label: marks(marking) }))}
        value={value.marking}
        onChange={(marking) => set({ marking })}
      />
    </div>
  )
}
