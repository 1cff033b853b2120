import { useFormatter, useNow, useTranslations } from 'next-intl'

type MeetingTimeProps = {
  readonly at: string
  /** IANA zone in which the meeting is held; named beside the time. */
  readonly timeZone: string
  readonly until?: string
  readonly relative?: boolean
}

/** When a meeting is, in the time zone in which it is held. */
export const MeetingTime = ({ at, timeZone, until, relative = false }: MeetingTimeProps) => {
  const format = useFormatter()
  const now = useNow()
  const t = useTranslations('common.dates')
  const start = new Date(at)
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
  const full = { ...day, ...time, timeZoneName: 'short' } as const

  return (
    <span>
      <time dateTime={start.toISOString()}>
        {until ? format.dateTimeRange(start, new Date(until), full) : format.dateTime(start, full)}
      </time>{' '}
      {relative && (
        <span className="whitespace-nowrap text-faint text-sm">
          {t('beside', { relative: format.relativeTime(start, now) })}
        </span>
      )}
    </span>
  )
}
