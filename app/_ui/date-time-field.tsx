'use client'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useState } from 'react'
import { doubtAbout, instantOf, wallTimeOf } from '#server/meetings/rules/zoned-time.ts'
import { classNames } from './class-names.ts'
import { type FieldWords, inputLook } from './field-parts.tsx'
import { NativeField } from './native-field.tsx'

type DateTimeFieldProps = FieldWords & {
  /** An instant at first, RFC 3339 (`2026-03-01T14:30:00Z`). */
  readonly defaultValue?: string | null | undefined
  /** The instant in UTC as RFC 3339, or null while it is incomplete. */
  readonly onChange?: (instant: string | null) => void
  readonly name?: string
  /** IANA zone in which it is typed and shown; the reader's when left out. */
  readonly timeZone?: string
  readonly isDisabled?: boolean
  readonly className?: string
}

const inWords = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const

/**
 * An instant, typed as a local date and time. Browsers order days and months by their own language, so the
 * same stands beside it in the page's words, with the zone, and a sentence where clocks skip the time typed or show it
 * twice.
 */
export const DateTimeField = ({
  defaultValue,
  onChange,
  name,
  timeZone,
  isDisabled,
  ...words
}: DateTimeFieldProps) => {
  const format = useFormatter()
  const readersZone = useTimeZone()
  const zone = timeZone ?? readersZone ?? 'UTC'
  const t = useTranslations('common.form.clocks')
  const [instant, setInstant] = useState(defaultValue ?? null)
  const [doubt, setDoubt] = useState<ReturnType<typeof doubtAbout>>(null)

  return (
    <NativeField {...words}>
      {(control) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <input
            {...control}
            type="datetime-local"
            disabled={isDisabled}
            max="9999-12-31T23:59"
            defaultValue={defaultValue ? wallTimeOf(defaultValue, zone) : ''}
            onChange={({ target }) => {
              const next = instantOf(target.value, zone)
              setInstant(next)
              setDoubt(doubtAbout(target.value, zone))
              onChange?.(next)
            }}
            className={classNames(inputLook, 'min-w-56 tabular-nums')}
          />
          <span className="text-sm text-soft">
            {instant
              ? format.dateTime(new Date(instant), { ...inWords, timeZone: zone })
              : zone.replaceAll('_', ' ')}
          </span>
          {doubt && (
            <span role="status" className="basis-full text-sm">
              {t(doubt)}
            </span>
          )}
          {name !== undefined && <input type="hidden" name={name} value={instant ?? ''} />}
        </span>
      )}
    </NativeField>
  )
}
