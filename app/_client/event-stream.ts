'use client'

import { mayShow } from './may-show.ts'
import { watchSilence } from './watch-silence.ts'

/** How a page stands to the stream of events: hearing it, without it for a while, or without a session. */
export type LiveState = 'live' | 'lost' | 'ended'

type StreamProps = {
  readonly url: string
  /** What is to be read again: something happened, or may have while nothing was heard. */
  readonly onNews: () => void
  readonly onState: (state: LiveState) => void
  /** Who else has a page of this situation open. */
  readonly onHere: (told: unknown) => void
  /** Of the page of a meeting under way: what it is told of it, and at once whether it hears anything. */
  readonly room?: {
    readonly tell: (told: unknown) => void
    readonly found: () => void
    readonly lost: () => void
  }
}

/** How long a stream may be silent before the page says so: a restart of the server takes less. */
const patience = 10_000
const shortestPause = 2_000
const longestPause = 30_000

/** Whether the session is open, without using it; null where nobody can tell. */
const isSessionOpen = async (): Promise<boolean | null> => {
  try {
    const { status } = await fetch('/api/session', { cache: 'no-store' })

    return status === 401 ? false : status === 204 ? true : null
  } catch (error) {
    console.warn(error)
    return null
  }
}

/**
 * Listens to the stream of events for as long as the page is open. A browser tries a lost connection again
 * by itself, but never a refused one: that is opened again here, at once when the page is looked at, so that
 * it recovers once there is a session again.
 * @returns what ends it
 */
export const listenToEvents = ({
  url,
  onNews,
  onState,
  onHere,
  room,
}: StreamProps): (() => void) => {
  let source: EventSource | null = null
  let wasOpen = false
  let pause = shortestPause
  let again: ReturnType<typeof setTimeout> | undefined
  let doubt: ReturnType<typeof setTimeout> | undefined

  const open = () => {
    clearTimeout(again)
    source?.close()
    source = new EventSource(url, { withCredentials: true })
    source.onmessage = ({ data }) => {
      if (mayShow(location.pathname, data)) onNews()
    }
    source.addEventListener('here', ({ data }) => onHere(JSON.parse(data)))
    source.addEventListener('beat', () => silence?.heard())
    source.addEventListener('meeting', ({ data }) => {
      silence?.heard()
      room?.tell(JSON.parse(data))
    })
    source.onopen = () => {
      silence?.heard()
      room?.found()
      clearTimeout(doubt)
      doubt = undefined
      pause = shortestPause
      onState('live')
      if (wasOpen) onNews()
      wasOpen = true
    }
    source.onerror = () => void onError()
  }
  const onError = async () => {
    room?.lost()
    doubt ??= setTimeout(() => onState('lost'), patience)
    if (source?.readyState !== EventSource.CLOSED) return
    if ((await isSessionOpen()) === false) {
      clearTimeout(doubt)
      doubt = undefined
      onState('ended')
    }
    again = setTimeout(open, pause)
    pause = Math.min(2 * pause, longestPause)
  }
  const onLook = () => {
    if (document.visibilityState === 'visible' && source?.readyState === EventSource.CLOSED) open()
  }
  const silence = room && watchSilence({ onLost: room.lost, onTryAgain: open })
  // A stream may outlive being offline: what it told meanwhile could not be read then.
  addEventListener('online', onNews)
  addEventListener('focus', onLook)
  document.addEventListener('visibilitychange', onLook)
  open()

  return () => {
    removeEventListener('online', onNews)
    removeEventListener('focus', onLook)
    document.removeEventListener('visibilitychange', onLook)
    clearTimeout(again)
    clearTimeout(doubt)
    silence?.end()
    source?.close()
  }
}
