'use client'

/** Somebody else who has a page of the same situation open. */
export type Neighbour = {
  readonly id: string
  readonly name: string
  readonly ministry: string | null
}

let neighbours: readonly Neighbour[] | null = null
const listeners = new Set<() => void>()

const isNeighbour = (given: unknown): given is Neighbour =>
  typeof given === 'object' && given !== null && 'id' in given && 'name' in given

/** Who else is here, as the stream of events last told it; null where it has not. */
export const hereNow = {
  get: (): readonly Neighbour[] | null => neighbours,
  /** Takes what the stream told, or null once the page is elsewhere. */
  set: (told: unknown): void => {
    neighbours = Array.isArray(told) ? told.filter(isNeighbour) : null
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)

    return () => listeners.delete(listener)
  },
}
