'use client'
import { useFormatter } from 'next-intl'
import { useState } from 'react'
import { classNames } from './class-names.ts'
import { type FieldWords, inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'

type DateFieldProps = FieldWords & {
  /** A day at first, `YYYY-MM-DD`. */
  readonly defaultValue?: string | null | undefined
  /** The day as `YYYY-MM-DD`, or null while it is incomplete. */
  readonly onChange?: (day: string | null) => void
  readonly name?: string
  readonly isDisabled?: boolean
  /** Earliest and latest day, `YYYY-MM-DD`. */
  readonly min?: string
  readonly max?: string
  readonly className?: string
}

const inWords = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
} as const

/**
 * A day of the calendar, without time and without zone. Browsers order days and months by their own language,
 * so the same stands beside it in the page's words.
 */
export const DateField = ({
  defaultValue,
  onChange,
  name,
  isDisabled,
  min,
  max,
  ...words
}: DateFieldProps) => {
  const format = useFormatter()
  const [day, setDay] = useState(defaultValue ?? '')

  return (
    <NativeField {...words}>
      {(control) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input
            {...control}
            type="date"
            name={name}
            disabled={isDisabled}
            min={min}
            // Four digits of a year: without an end browsers take six.
            max={max ?? '9999-12-31'}
            defaultValue={day}
            onChange={({ target }) => {
              setDay(target.value)
              onChange?.(target.value || null)
            }}
            className={classNames(inputLook, 'min-w-44 tabular-nums')}
          />
          <span className="text-sm text-soft">
            {day && format.dateTime(new Date(`${day}T12:00:00Z`), inWords)}
          </span>
        </span>
      )}
    </NativeField>
  )
}
