'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { ExerciseBand } from '../../../../_shell/exercise-band.tsx'
import { nameOf } from '../_room/names.ts'
import { PointClock } from '../_room/point-clock.tsx'
import { useRoom } from '../_room/use-room.ts'
import { ProjectedBallot } from './projected-ballot.tsx'
import { ProjectedPoint } from './projected-point.tsx'

type ProjectorViewProps = { readonly read: RoomRead; readonly isExercise: boolean }

/** The wall: the ballot while there is one, else the point with who speaks; beneath, the quorum and the clock. */
export const ProjectorView = ({ read, isExercise }: ProjectorViewProps) => {
  const t = useTranslations('room')
  const format = useFormatter()
  const { room, lostSince, now } = useRoom(read)
  const { sitting, quorum, ballot, meeting } = room
  const { timeZone } = meeting

  return (
    <div data-alone className="fixed inset-0 z-40 flex flex-col overflow-hidden bg-paper text-wall">
      {isExercise && <ExerciseBand />}
      <p className="flex flex-wrap justify-between gap-x-[3vw] px-[4vw] pt-[2.5vh] text-soft">
        <span>{meeting.title}</span>
        {sitting.chairId && <span>{t('presides', { name: nameOf(room, sitting.chairId) })}</span>}
      </p>
      <div className="flex min-h-0 flex-1 flex-col justify-center gap-[3vh] px-[4vw]">
        {ballot.current ? (
          <ProjectedBallot room={room} ballot={ballot.current} now={now} />
        ) : (
          <ProjectedPoint room={room} />
        )}
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-[3vw] border-line border-t px-[4vw] py-[2vh]">
        <span className="font-semibold">
          {t('quorum.present', { present: quorum.present, entitled: quorum.entitled })}
          {' · '}
          {t(quorum.met ? 'quorum.met' : 'quorum.notMet')}
        </span>
        {lostSince === null ? (
          <PointClock room={room} now={now} large />
        ) : (
          <span className="font-semibold text-danger">
            {t('connection.lost', {
              since: format.dateTime(new Date(lostSince), { timeZone, timeStyle: 'medium' }),
            })}
          </span>
        )}
      </div>
    </div>
  )
}
