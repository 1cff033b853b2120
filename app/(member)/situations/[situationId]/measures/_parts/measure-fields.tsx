'use client'
import { useTranslations } from 'next-intl'
import { askedBy } from '#server/measures/rules/own-tool.ts'
import { type Pillar, pillarSet, pillars } from '#server/situations/rules/pillars.ts'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import type { MeasureDraft } from './measure-draft.ts'

type Named = { readonly id: string; readonly name: string }
type MeasureFieldsProps = {
  readonly draft: MeasureDraft
  readonly onChange: (change: Partial<MeasureDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  readonly ministries: readonly Named[]
  readonly actors: readonly Named[]
}

const choicesOf = (named: readonly Named[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))
const numerals: Readonly<Record<Pillar, string>> = { 1: 'I', 2: 'II', 3: 'III' }
const nobody = 'nobody'

/** What is proposed, by whom, under which pillars, against whom. */
export const MeasureFields = ({
  draft,
  onChange,
  faultAt,
  ministries,
  actors,
}: MeasureFieldsProps) => {
  const t = useTranslations('measures')
  const library = useTranslations('library')
  const names = useTranslations('common.pillars')
  const variants = askedBy(draft.tool, draft.own)?.variants ?? []

  return (
    <div className="flex flex-col gap-5">
      <TextField
        id="title"
        label={t('form.title')}
        hint={t('form.titleHint')}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={faultAt('title')}
      />
      <TextArea
        id="aim"
        label={t('form.aim')}
        hint={t('form.aimHint')}
        value={draft.aim}
        onChange={(aim) => onChange({ aim })}
        error={faultAt('aim')}
      />
      {variants.length > 1 && (
        <RadioGroup
          label={t('form.variant')}
          value={draft.variant}
          onChange={(variant) => onChange({ variant })}
          choices={variants.map(({ id }) => ({ value: id, label: library(`variants.${id}`) }))}
        />
      )}
      <CheckboxGroup
        label={t('form.pillars')}
        hint={t('form.pillarsHint')}
        value={draft.pillars.map(String)}
        onChange={(chosen) => onChange({ pillars: pillarSet(chosen.map(Number)) })}
        error={faultAt('pillars')}
        choices={pillars.map((pillar) => ({
          value: String(pillar),
          label: names('engaged', { numeral: numerals[pillar], name: names(`names.${pillar}`) }),
        }))}
      />
      <Select
        label={t('form.lead')}
        placeholder={t('form.choose')}
        value={draft.leadMinistryId}
        onChange={(leadMinistryId) => onChange({ leadMinistryId })}
        choices={choicesOf(ministries)}
        error={faultAt('leadMinistryId')}
      />
      <CheckboxGroup
        label={t('form.supporting')}
        optional
        value={draft.supportingMinistryIds}
        onChange={(supportingMinistryIds) => onChange({ supportingMinistryIds })}
        choices={choicesOf(ministries.filter(({ id }) => id !== draft.leadMinistryId))}
      />
      <Select
        label={t('form.actor')}
        hint={t('form.actorHint')}
        value={draft.actorId ?? nobody}
        onChange={(chosen) => onChange({ actorId: chosen === nobody ? null : chosen })}
        choices={[{ value: nobody, label: t('form.noActor') }, ...choicesOf(actors)]}
      />
    </div>
  )
}
