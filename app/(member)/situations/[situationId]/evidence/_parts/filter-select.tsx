'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '../../../../../_ui/choice.ts'
import { filterLook } from './filter-look.ts'

type FilterSelectProps = {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly Choice[]
}

/** One filter of the register: a native list, "any" unless chosen. */
export const FilterSelect = ({ name, label, value, choices }: FilterSelectProps) => {
  const t = useTranslations('evidence.filters')

  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm">
      <span className="text-faint">{label}</span>
      {/* A new list when the address changes: a native one keeps what it first showed. */}
      <select key={value} name={name} defaultValue={value ?? ''} className={filterLook}>
        <option value="">{t('any')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
