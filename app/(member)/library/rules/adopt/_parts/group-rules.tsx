'use client'
import { useTranslations } from 'next-intl'
import { Button } from '../../../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { TextField } from '../../../../../_ui/text-field.tsx'
import { type RulesFieldsProps, type Seated, withGroup } from './rules-draft.ts'

type GroupRulesProps = RulesFieldsProps & { readonly ministries: Seated }

/** Groups have no name for sure but their place. */
const placed = <Group,>(groups: readonly Group[]) =>
  groups.map((group, at) => ({ group, at, number: at + 1 }))

/** The ministries without whose agreement a motion of substance does not carry. */
export const GroupRules = ({ draft, onChange, ministries }: GroupRulesProps) => {
  const t = useTranslations('rules.adopt')
  const { concurrence } = draft

  return (
    <div className="flex flex-col gap-8">
      {placed(concurrence).map(({ group, at, number }) => (
        <div key={number} className="flex flex-col gap-5">
          <TextField
            label={t('groupName', { number })}
            value={group.name}
            onChange={(name) => onChange(withGroup(draft, at, { ...group, name }))}
          />
          <CheckboxGroup
            label={t('groupMinistries', { number })}
            choices={ministries.map(({ ministryId, name }) => ({ value: ministryId, label: name }))}
            value={group.ministryIds}
            onChange={(ministryIds) => onChange(withGroup(draft, at, { ...group, ministryIds }))}
          />
          <RadioGroup
            label={t('groupNeeds', { number })}
            choices={[
              { value: 'each', label: t('groupNeedsOptions.each') },
              { value: 'majority', label: t('groupNeedsOptions.majority') },
            ]}
            value={group.needs}
            onChange={(needs) => onChange(withGroup(draft, at, { ...group, needs }))}
          />
          <div>
            <Button onPress={() => onChange(withGroup(draft, at, null))}>
              {t('removeGroup', { number })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onPress={() =>
            onChange({
              ...draft,
              concurrence: [...concurrence, { name: '', ministryIds: [], needs: 'each' }],
            })
          }
        >
          {t('addGroup')}
        </Button>
      </div>
    </div>
  )
}
