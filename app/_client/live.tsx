'use client'

import { useQueryClient } from '@tanstack/react-query'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { type LiveState, listenToEvents } from './event-stream.ts'
import { hereNow } from './here-now.ts'
import { type RealtimePlace, realtimeAddress } from './realtime-address.ts'
import { sayInUse } from './say-in-use.ts'

/**
 * Keeps a page true while others act: each event of the situations that this member may see makes it read
 * again. After a lost connection it reads once anyway, because a listener misses what happened meanwhile; one
 * that stays lost, or a session that ended, is said.
 */
export const Live = ({ place: { port, path } }: { place: RealtimePlace }) => {
  const t = useTranslations('common.live')
  const router = useRouter()
  const here = /^\/situations\/([0-9a-f-]{36})/.exec(usePathname())?.[1]
  const queries = useQueryClient()
  const [state, setState] = useState<LiveState>('live')

  useEffect(() => {
    const stop = listenToEvents({
      url: `${realtimeAddress({ port, path }, 'http', window.location)}/events${here ? `?here=${here}` : ''}`,
      onHere: hereNow.set,
      onNews: () => {
        router.refresh()
        void queries.invalidateQueries()
      },
      onState: setState,
    })

    return () => {
      stop()
      hereNow.set(null)
    }
  }, [port, path, here, router, queries])
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
