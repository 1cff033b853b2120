'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomState } from '#server/meetings/rules/room-state.ts'
import { roomNow } from '../../../../_client/room-now.ts'

type First = { readonly at: string; readonly room: RoomState }

/**
 * A meeting as it stands: what the page began with until the stream tells more, and what was heard last while it is
 * lost. `now` is the server's clock, by the second.
 */
export const useRoom = ({ at, room: first }: First) => {
  const { room, ahead, lostSince } = useSyncExternalStore(
    roomNow.subscribe,
    roomNow.get,
    roomNow.getFirst,
  )
  const [now, setNow] = useState(() => new Date(at))
  const [firstAhead, setFirstAhead] = useState<number | null>(null)
  useEffect(() => setFirstAhead(new Date(at).getTime() - Date.now()), [at])
  const by = ahead ?? firstAhead
  useEffect(() => {
    if (by === null) return
    const tick = () => setNow(new Date(Date.now() + by))
    tick()
    const clock = setInterval(tick, 1_000)

    return () => clearInterval(clock)
  }, [by])
  const isOurs = room?.meeting.meetingId === first.meeting.meetingId

  return { room: isOurs && room ? room : first, lostSince, now }
}
