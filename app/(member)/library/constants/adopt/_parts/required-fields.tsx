'use client'
import { useTranslations } from 'next-intl'
import { crimesWithElements } from '#server/findings/rules/crimes.ts'
import { core, requirable } from '#server/policies/rules/constants-faults.ts'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import type { DraftProps } from './draft-props.ts'

type RequiredFieldsProps = DraftProps & {
  /** The elements by their names, as the page has them. */
  readonly elements: Readonly<Record<string, string>>
}

/** Which elements a finding asks for; the two that law asks for stay. */
export const RequiredFields = ({ draft, onChange, elements }: RequiredFieldsProps) => {
  const t = useTranslations('policies.names')
  const crimes = useTranslations('common.crimes')
  const stays = (element: string) => core.some((one) => one === element)

  return (
    <div className="flex flex-col gap-6">
      {crimesWithElements.map((crime) => (
        <CheckboxGroup
          key={crime}
          label={t('required', { crime: crimes(crime) })}
          choices={requirable.map((element) => ({
            value: element,
            label: `${element} ${elements[element] ?? ''}`,
            disabled: stays(element),
          }))}
          value={draft.required[crime]}
          onChange={(chosen) =>
            onChange({
              ...draft,
              required: {
                ...draft.required,
                [crime]: requirable.filter((one) => stays(one) || chosen.includes(one)),
              },
            })
          }
        />
      ))}
    </div>
  )
}
