'use client'
import { useTranslations } from 'next-intl'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import type { MeasureDraft } from './measure-draft.ts'

type CarryingFieldsProps = {
  readonly draft: MeasureDraft
  readonly onChange: (change: Partial<MeasureDraft>) => void
  readonly faultAt: (path: string) => string | undefined
  /** The dated roles of the situation's actors. */
  readonly roles: readonly Choice[]
}

/** Whom it names in which role, with what means and mandate, how it ends, and what would show that it works. */
export const CarryingFields = ({ draft, onChange, faultAt, roles }: CarryingFieldsProps) => {
  const t = useTranslations('measures')
  const texts = [
    { key: 'resources', rows: 2 },
    { key: 'mandate', rows: 3 },
    { key: 'endsWhen', rows: 2 },
    { key: 'shownBy', rows: 2 },
  ] as const

  return (
    <div className="flex flex-col gap-5">
      {roles.length > 0 && (
        <CheckboxGroup
          label={t('form.targets')}
          hint={t('form.targetsHint')}
          optional
          value={draft.targetRoleIds}
          onChange={(targetRoleIds) => onChange({ targetRoleIds })}
          choices={roles}
        />
      )}
      {texts.map(({ key, rows }) => (
        <TextArea
          key={key}
          label={t(`form.${key}`)}
          hint={t(`form.${key}Hint`)}
          optional
          rows={rows}
          value={draft[key]}
          onChange={(text) => onChange({ [key]: text })}
        />
      ))}
      <RadioGroup
        label={t('form.unequal')}
        hint={t('form.unequalHint')}
        layout="row"
        value={draft.unequal === null ? null : draft.unequal ? 'yes' : 'no'}
        onChange={(said) => onChange({ unequal: said === 'yes' })}
        choices={(['yes', 'no'] as const).map((said) => ({
          value: said,
          label: t(`form.unequalSaid.${said}`),
        }))}
      />
      {draft.unequal && (
        <TextArea
          label={t('form.unequalCost')}
          rows={2}
          value={draft.unequalCost}
          onChange={(unequalCost) => onChange({ unequalCost })}
          error={faultAt('unequal.cost')}
        />
      )}
    </div>
  )
}
