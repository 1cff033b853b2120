'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { type FieldWords, inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'
import { DownSign } from './signs.tsx'

type SelectProps<Value extends string> = FieldWords & {
  readonly choices: readonly Choice<Value>[]
  readonly value?: Value | null
  readonly defaultValue?: Value
  readonly onChange?: (value: Value) => void
  readonly name?: string
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

/** One of a closed list, when the list is too long for radios (more than five or so). */
export const Select = <Value extends string>({
  choices,
  value,
  defaultValue,
  onChange,
  name,
  placeholder,
  isDisabled,
  ...words
}: SelectProps<Value>) => {
  const t = useTranslations('common.form')
  const hint = choices.find((choice) => choice.value === value)?.hint

  return (
    <NativeField {...words}>
      {(control) => (
        <>
          <span className="relative flex">
            <select
              {...control}
              name={name}
              disabled={isDisabled}
              {...(value === undefined
                ? { defaultValue: defaultValue ?? '' }
                : { value: value ?? '' })}
              onChange={({ target }) => {
                const chosen = choices.find((choice) => choice.value === target.value)
                if (chosen) onChange?.(chosen.value)
              }}
              className={classNames(inputLook, 'w-full min-w-0 appearance-none truncate pe-9')}
            >
              <option value="" disabled hidden>
                {placeholder ?? t('choose')}
              </option>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                  {choice.label}
                </option>
              ))}
            </select>
            <DownSign className="pointer-events-none absolute end-2.5 self-center text-soft" />
          </span>
          {hint && <span className="text-sm text-soft">{hint}</span>}
        </>
      )}
    </NativeField>
  )
}
