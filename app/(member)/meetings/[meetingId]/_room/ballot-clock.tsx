'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { minutesAndSeconds } from './minutes-and-seconds.ts'

type BallotClockProps = { readonly room: RoomState; readonly now: Date }

/** Until when votes are taken, and how long that is still. */
export const BallotClock = ({ room, now }: BallotClockProps) => {
  const t = useTranslations('room.clock')
  const format = useFormatter()
  const closesAt = room.ballot.current?.closesAt
  if (!closesAt) return <span className="text-soft">{t('byChair')}</span>
  const left = Date.parse(closesAt) - now.getTime()
  const at = format.dateTime(new Date(closesAt), {
    timeZone: room.meeting.timeZone,
    timeStyle: 'short',
  })

  return (
    <span className="tabular-nums">
      {left > 0 ? t('closesIn', { left: minutesAndSeconds(left), at }) : t('closedAt', { at })}
    </span>
  )
}
