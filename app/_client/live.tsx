'use client'

import { useQueryClient } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type LiveState, listenToEvents } from './event-stream.ts'
import { hereNow } from './here-now.ts'
import { type RealtimePlace, realtimeAddress } from './realtime-address.ts'
import { roomNow } from './room-now.ts'
import { sayInUse } from './say-in-use.ts'

/**
 * Keeps a page true while others act: each event of the situations that this member may see makes it read
 * again. After a lost connection it reads once anyway, because a listener misses what happened meanwhile; one
 * that stays lost, or a session that ended, is said. The page of a meeting under way is told what changed in it
 * instead and reads nothing again; it says itself since when it hears nothing.
 */
export const Live = ({ place: { port, path } }: { place: RealtimePlace }) => {
  const t = useTranslations('common.live')
  const router = useRouter()
  const page = usePathname()
  const here = /^\/situations\/([0-9a-f-]{36})/.exec(page)?.[1]
  const meeting = /^\/meetings\/([0-9a-f-]{36})\/(?:room|projector)$/.exec(page)?.[1]
  const asked = here ? `?here=${here}` : meeting ? `?meeting=${meeting}` : ''
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('live')

  useEffect(() => {
    const readAgain = () => {
      router.refresh()
      void queries.invalidateQueries()
    }
    const isRoom = asked.startsWith('?meeting')
    const stop = listenToEvents({
      url: `${realtimeAddress({ port, path }, 'http', window.location)}/events${asked}`,
      onHere: hereNow.set,
      onNews: isRoom ? () => {} : readAgain,
      onState: (next) => setState(isRoom && next === 'lost' ? 'live' : next),
      ...(isRoom ? { room: roomNow } : {}),
    })

    return () => {
      stop()
      hereNow.set(null)
      if (isRoom) roomNow.leave()
    }
  }, [port, path, asked, router, queries])
  useEffect(sayInUse, [])

  return (
    <div role="status" data-print="no">
      {state !== 'live' && (
        <p className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-form flex-wrap items-center gap-x-4 gap-y-1 border-2 border-ink bg-sheet px-4 py-3 shadow-overlay">
          {t(state)}
          {state === 'ended' && (
            <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
              {t('signIn')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
