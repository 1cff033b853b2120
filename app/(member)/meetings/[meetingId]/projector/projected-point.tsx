'use client'
import { useTranslations } from 'next-intl'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { ministryOf, nameOf } from '../_room/names.ts'

type ProjectedPointProps = { readonly room: RoomState }

/** The point at hand and who has the floor, with the next to speak; or that the meeting is not being held. */
export const ProjectedPoint = ({ room }: ProjectedPointProps) => {
  const t = useTranslations('room')
  const { sitting, agenda, floor } = room
  const point = agenda.points.find(({ pointId }) => pointId === sitting.pointId)
  const ministry = floor.speaking && ministryOf(room, floor.speaking.memberId)
  if (sitting.phase !== 'sitting') {
    return <h1 className="text-display">{t(`phases.${sitting.phase}`)}</h1>
  }

  return (
    <>
      <h1 className="text-display">
        {point ? t('pointOf', { number: point.number, title: point.title }) : t('noPoint')}
      </h1>
      {floor.speaking && (
        <p className="text-display">
          <span className="font-semibold">{nameOf(room, floor.speaking.memberId)}</span>
          {ministry && <span className="block text-soft text-wall">{ministry}</span>}
          {floor.speaking.kind === 'point_of_order' && (
            <span className="block font-semibold text-danger text-wall">
              {t('speakers.pointOfOrder')}
            </span>
          )}
        </p>
      )}
      {floor.waiting.length > 0 && (
        <p className="text-soft">
          {t('speakers.next', {
            names: floor.waiting
              .slice(0, 3)
              .map(({ memberId }) => nameOf(room, memberId))
              .join(' · '),
          })}
        </p>
      )}
    </>
  )
}
