'use client'
import { useTranslations } from 'next-intl'
import { plainConstants, plainWord } from '#server/policies/rules/constant-entries.ts'
import { bounds, plainConstant } from '#server/policies/rules/constants-faults.ts'
import { NumberField } from '../../../../../_ui/number-field.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { levels, withPlain } from './constants-draft.ts'
import type { DraftProps } from './draft-props.ts'

type PlainFieldsProps = DraftProps & { readonly group: 'weighing' | 'levels' }

/** The constants that are one number each, of one heading. */
export const PlainFields = ({ draft, onChange, group }: PlainFieldsProps) => {
  const t = useTranslations('policies.names')
  const words = useTranslations('common.levels')
  const given = { ...draft, version: '' }

  return (
    <div className="flex flex-col gap-5">
      {plainConstants
        .filter((one) => one.group === group)
        .map(({ name, unit }) => {
          const [from, to] = bounds[name]
          const value = plainConstant(given, name)
          return unit === 'level' ? (
            <Select
              key={name}
              label={t(plainWord(name))}
              choices={levels
                .filter((level) => level >= from && level <= to)
                .map((level) => ({ value: `${level}`, label: words(`${level}`) }))}
              value={String(value)}
              onChange={(chosen) => onChange(withPlain(draft, name, Number(chosen)))}
            />
          ) : (
            <NumberField
              key={name}
              label={t(plainWord(name))}
              value={value}
              minValue={from}
              maxValue={to}
              onChange={(chosen) =>
                !Number.isNaN(chosen) && onChange(withPlain(draft, name, chosen))
              }
            />
          )
        })}
    </div>
  )
}
