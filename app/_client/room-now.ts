'use client'

import { afterChanges, type RoomChanges } from '#server/meetings/rules/room-changes.ts'
import type { RoomState } from '#server/meetings/rules/room-state.ts'

/** What the page of a meeting last heard, and how it stands to the stream that tells it. */
export type RoomHeard = {
  /** Null until the stream has told anything. */
  readonly room: RoomState | null
  /** By how much the server's clock is ahead of this device's (ms); null where it was not told. */
  readonly ahead: number | null
  /** Since when nothing can be heard, by this device's clock; null while it can. */
  readonly lostSince: number | null
}

type Told = { readonly at: string; readonly room?: RoomState; readonly changes?: RoomChanges }

const nothing: RoomHeard = { room: null, ahead: null, lostSince: null }
let heard = nothing
const listeners = new Set<() => void>()

const become = (next: RoomHeard): void => {
  heard = next
  for (const listener of listeners) listener()
}

const isTold = (given: unknown): given is Told =>
  typeof given === 'object' && given !== null && 'at' in given

const roomAfter = (told: Told): RoomState | null => {
  if (told.room) return told.room
  return heard.room && told.changes ? afterChanges(heard.room, told.changes) : heard.room
}

/** A meeting under way, as the stream of events tells it. */
export const roomNow = {
  get: (): RoomHeard => heard,
  /** As a page is drawn on the server: nothing was heard yet. */
  getFirst: (): RoomHeard => nothing,
  /** Takes what the stream told. */
  tell: (told: unknown): void => {
    if (!isTold(told)) return
    const ahead = new Date(told.at).getTime() - Date.now()
    become({ room: roomAfter(told), ahead, lostSince: null })
  },
  /** The stream is there. */
  found: (): void => {
    if (heard.lostSince !== null) become({ ...heard, lostSince: null })
  },
  /** The stream is gone; what was heard stays. */
  lost: (): void => {
    if (heard.lostSince === null) become({ ...heard, lostSince: Date.now() })
  },
  /** The page is left. */
  leave: (): void => become(nothing),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)

    return () => listeners.delete(listener)
  },
}
