'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { ComboBox } from '../../../_ui/combo-box.tsx'
import { IconButton } from '../../../_ui/icon-button.tsx'
import { CrossSign } from '../../../_ui/signs.tsx'
import { countryChoices } from './country-names.ts'

type CountriesFieldProps = {
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
  readonly error?: string | undefined
}

/** Several countries, each found by typing; the chosen ones are a list from which they can be taken out. */
export const CountriesField = ({ value, onChange, error }: CountriesFieldProps) => {
  const t = useTranslations('situations.form')
  const locale = useLocale()
  const choices = useMemo(() => countryChoices(locale), [locale])
  // A new combo box after each choice, so that it is empty for the next one.
  const [round, setRound] = useState(0)
  const left = useMemo(
    () => choices.filter((choice) => !value.includes(choice.value)),
    [choices, value],
  )

  return (
    <div className="flex flex-col gap-2">
      <ComboBox
        key={round}
        label={t('countries')}
        hint={t('countriesHint')}
        optional
        error={error}
        choices={left}
        onChange={(code) => {
          if (code === null) return
          onChange([...value, code])
          setRound(round + 1)
        }}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {value.map((code) => {
            const name = choices.find((choice) => choice.value === code)?.label ?? code
            return (
              <li
                key={code}
                className="flex items-center rounded-md border border-line bg-wash ps-2.5"
              >
                {name}
                <IconButton
                  label={t('remove', { name })}
                  onPress={() => onChange(value.filter((one) => one !== code))}
                >
                  <CrossSign width="12" height="12" />
                </IconButton>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
