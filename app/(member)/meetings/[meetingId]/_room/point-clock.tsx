'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { minutesAndSeconds } from './minutes-and-seconds.ts'

type PointClockProps = { readonly room: RoomState; readonly now: Date; readonly large?: boolean }

/** The time spent on the point against its planned minutes, and the time of day where the meeting is held. */
export const PointClock = ({ room, now, large = false }: PointClockProps) => {
  const t = useTranslations('room.clock')
  const format = useFormatter()
  const { sitting, spent, agenda, meeting } = room
  const point = agenda.points.find(({ pointId }) => pointId === sitting.pointId)
  const running = sitting.since === null ? 0 : now.getTime() - Date.parse(sitting.since)
  const used = (spent[sitting.pointId ?? ''] ?? 0) + running
  const over = point?.minutes ? used - point.minutes * 60_000 : 0
  const { timeZone } = meeting
  const time = format.dateTime(now, { timeZone, timeStyle: 'short' })
  const figure = large ? 'tabular-nums' : 'tabular-nums text-lg'

  return (
    <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1" aria-live="off">
      {point && (
        <span className="whitespace-nowrap">
          <span className={figure}>{minutesAndSeconds(used)}</span>{' '}
          <span className={over > 0 ? 'font-semibold text-danger' : 'text-soft'}>
            {point.minutes === null
              ? t('onPoint')
              : over > 0
                ? t('over', { over: minutesAndSeconds(over), minutes: point.minutes })
                : t('of', { minutes: point.minutes })}
          </span>
        </span>
      )}
      <span className="whitespace-nowrap">
        <time dateTime={now.toISOString()} className={figure}>
          {time}
        </time>{' '}
        <span className="text-soft">{timeZone.replaceAll('_', ' ')}</span>
      </span>
    </p>
  )
}
