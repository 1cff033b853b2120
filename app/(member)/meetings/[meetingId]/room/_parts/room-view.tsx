'use client'
import type { RoomRead } from '#server/sittings/room-read.schema.ts'
import { KeepActs } from '../../../../../_client/keep-acts.tsx'
import { useRoom } from '../../_room/use-room.ts'
import { AgendaPoints } from './agenda-points.tsx'
import { NowPanel } from './now-panel.tsx'
import { Presence } from './presence.tsx'
import { RoomBallot } from './room-ballot.tsx'
import { Speakers } from './speakers.tsx'
import { ThumbBar } from './thumb-bar.tsx'

type RoomViewProps = { readonly read: RoomRead }

/**
 * The room as one person sees it. What is pressed often stands in the bar at the bottom, which nothing moves; the
 * ballot is the last of its column, so that nothing that changes pushes its choices away.
 */
export const RoomView = ({ read }: RoomViewProps) => {
  const { room, lostSince, now } = useRoom(read)
  const { mine } = read
  const isConvenor = mine.roles.includes('convenor')
  const leads = isConvenor || room.sitting.chairId === mine.memberId
  const name = `focalpoint kept ${mine.memberId} ${room.meeting.meetingId}`

  return (
    <KeepActs name={name} isConnected={lostSince === null}>
      {({ kept, ended }) => (
        <>
          <div className="flex flex-col gap-x-10 lg:grid lg:grid-cols-[3fr_2fr]">
            <div className="contents lg:flex lg:flex-col">
              <NowPanel {...{ room, now, leads, isConvenor }} />
              <div className="order-3 scroll-mt-16" id="ballot">
                <RoomBallot {...{ room, now, mine, leads }} />
              </div>
            </div>
            <div className="order-2">
              <Speakers {...{ room, now, leads, mine }} />
              <Presence {...{ room, leads, mine }} />
              <AgendaPoints {...{ room, leads }} />
            </div>
          </div>
          <ThumbBar {...{ room, mine, lostSince, kept, ended }} />
        </>
      )}
    </KeepActs>
  )
}
