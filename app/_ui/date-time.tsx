import { useFormatter, useNow, useTranslations } from 'next-intl'
import { Countdown } from './countdown.tsx'

type DateTimeProps = {
  /** An instant, RFC 3339 or a Date; or a day, `YYYY-MM-DD`. */
  readonly value: string | Date
  /** `day` for dates, `minute` for instants, `deadline` adds the time zone. */
  readonly precision?: 'day' | 'minute' | 'deadline'
  /** Adds "3 days ago" or "in 2 hours" beside it. */
  readonly relative?: boolean
  /** Counts down to an instant ahead, on a line of its own, in place of the relative words. */
  readonly ticks?: boolean
}

/** A date in the reader's words, absolute, with the relative one beside it when asked. */
export const DateTime = ({
  value,
  precision = 'minute',
  relative = false,
  ticks = false,
}: DateTimeProps) => {
  const format = useFormatter()
  const now = useNow()
  const t = useTranslations('common.dates')
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  const at = isDay ? new Date(`${value}T12:00:00Z`) : new Date(value)
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const minute = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const absolute = isDay
    ? format.dateTime(at, { ...day, timeZone: 'UTC' })
    : precision === 'day'
      ? format.dateTime(at, day)
      : precision === 'minute'
        ? format.dateTime(at, minute)
        : format.dateTime(at, { ...minute, timeZoneName: 'short' })
  const counts = ticks && !isDay && at.getTime() > now.getTime()
  return (
    <time dateTime={isDay ? String(value) : at.toISOString()}>
      <span className="whitespace-nowrap">{absolute}</span>
      {counts && <Countdown until={at.getTime()} now={now.getTime()} />}
      {relative && !counts && (
        <>
          {' '}
          <span className="whitespace-nowrap text-faint">
            {t('beside', { relative: format.relativeTime(at, now) })}
          </span>
        </>
      )}
    </time>
  )
}
