'use client'
import { useState } from 'react'
import { classNames } from './class-names.ts'
import { type FieldWords, inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'

type NumberFieldProps = FieldWords & {
  /** The number, or `NaN` for none. */
  readonly value: number
  /** Told when the field is left: the number within its limits, or `NaN` for an empty field. */
  readonly onChange: (value: number) => void
  readonly minValue: number
  readonly maxValue: number
  readonly className?: string
}

const shown = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** A whole number, typed. What is no number is taken back when the field is left. */
export const NumberField = ({
  value,
  onChange,
  minValue,
  maxValue,
  ...words
}: NumberFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = () => {
    if (typed === null) return
    setTyped(null)
    if (typed.trim() === '') return onChange(Number.NaN)
    const number = Math.round(Number(typed))
    if (!Number.isNaN(number)) onChange(Math.min(maxValue, Math.max(minValue, number)))
  }

  return (
    <NativeField {...words}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? shown(value)}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={leave}
          onKeyDown={({ key }) => key === 'Enter' && leave()}
          className={classNames(inputLook, 'max-w-40 tabular-nums')}
        />
      )}
    </NativeField>
  )
}
