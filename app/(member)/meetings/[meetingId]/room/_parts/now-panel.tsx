'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { nameOf } from '../../_room/names.ts'
import { PointClock } from '../../_room/point-clock.tsx'
import { Steering } from './steering.tsx'

type NowPanelProps = {
  readonly room: RoomState
  readonly now: Date
  readonly leads: boolean
  readonly isConvenor: boolean
}

const signs = { called: 'waiting', sitting: 'open', adjourned: 'waiting', ended: 'frozen' } as const

/** Where the meeting is: its state, who presides, the point with its clock, the quorum. */
export const NowPanel = ({ room, now, leads, isConvenor }: NowPanelProps) => {
  const t = useTranslations('room')
  const format = useFormatter()
  const { sitting, quorum, agenda, meeting } = room
  const point = agenda.points.find(({ pointId }) => pointId === sitting.pointId)
  const { timeZone } = meeting
  const clock = (at: string) => format.dateTime(new Date(at), { timeZone, timeStyle: 'short' })

  return (
    <section className="order-1 flex flex-col gap-3 border-line border-t pt-4 pb-8">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <StateWord sign={meeting.isCancelled ? 'lapsed' : signs[sitting.phase]}>
          {t(meeting.isCancelled ? 'phases.cancelled' : `phases.${sitting.phase}`)}
        </StateWord>
        {sitting.resumesAt && <span>{t('resumesAt', { at: clock(sitting.resumesAt) })}</span>}
        {sitting.phase === 'called' && (
          <span>{t('startsAt', { at: clock(meeting.startsAt) })}</span>
        )}
        {sitting.chairId && (
          <span className="text-soft">
            {t('presides', { name: nameOf(room, sitting.chairId) })}
          </span>
        )}
      </p>
      <h2 className="min-h-14 text-lg lg:min-h-7" aria-live="polite">
        {point ? t('pointOf', { number: point.number, title: point.title }) : t('noPoint')}
      </h2>
      <PointClock room={room} now={now} />
      <p className="flex flex-wrap items-baseline gap-x-4" aria-live="polite">
        <span className="text-lg tabular-nums">
          {t('quorum.present', { present: quorum.present, entitled: quorum.entitled })}
        </span>
        <StateWord sign={quorum.met ? 'done' : 'waiting'}>
          {t(quorum.met ? 'quorum.met' : 'quorum.notMet')}
        </StateWord>
        <span className="text-soft">{t('quorum.needed', { needed: quorum.needed })}</span>
        {!meeting.remoteCounts && (
          <span className="w-full text-sm text-soft">{t('quorum.remote')}</span>
        )}
      </p>
      {leads && !meeting.isCancelled && <Steering room={room} isConvenor={isConvenor} />}
    </section>
  )
}
