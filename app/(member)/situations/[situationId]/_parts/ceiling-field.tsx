'use client'
import { useTranslations } from 'next-intl'
import type { Marking } from '#server/situations/rules/markings.ts'
import { Select } from '../../../../_ui/select.tsx'

type CeilingFieldProps = {
  readonly choices: readonly Marking[]
  readonly value: Marking
  readonly onChange: (ceiling: Marking) => void
}

/** Up to which marking a mandate lets its member read. */
export const CeilingField = ({ choices, value, onChange }: CeilingFieldProps) => {
  const t = useTranslations('sections.ceiling')
  const words = useTranslations('situations.markings')

  return (
    <Select
      label={t('field')}
      hint={t('hint')}
      choices={choices.map((one) => ({ value: one, label: words(one) }))}
      value={value}
      onChange={onChange}
    />
  )
}
