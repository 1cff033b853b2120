import type { Awareness } from 'y-protocols/awareness'

/** How long one's own caret must rest before others' carets are drawn anew for it (ms). */
const rest = 250

/**
 * Who is where, as whoever draws others' carets should hear of it: what others do at once, and that one's own caret
 * moved, which it does with every letter and which moves nobody else's, when it rests.
 */
export function othersCarets(awareness: Awareness): Awareness {
  const heard = new Map<unknown, (change: unknown, origin: unknown) => void>()
  const quiet: Awareness = Object.create(awareness)
  quiet.on = (name, listener) => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const listen = (change: unknown, origin: unknown) => {
      clearTimeout(resting)
      if (origin === 'local') resting = setTimeout(() => listener(change, origin), rest)
      else listener(change, origin)
    }
    heard.set(listener, listen)
    awareness.on(name, listen)
  }
  quiet.off = (name, listener) => awareness.off(name, heard.get(listener) ?? listener)
  return quiet
}
