'use client'

/** How often use is told: far less than the hour after which an unused session ends. */
const every = 5 * 60_000
const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/**
 * Tells the server while somebody moves in the page, reading it for example, that the session is in use:
 * what the page fetches by itself does not count.
 * @returns what ends it
 */
export const sayInUse = (): (() => void) => {
  let told = performance.now()
  const tell = () => {
    if (performance.now() - told < every) return
    told = performance.now()
    // One that is lost is made good by the next sign; an ended session is told by the stream of events.
    fetch('/api/session', { method: 'POST' }).catch((error) => console.warn(error))
  }
  for (const sign of signs) addEventListener(sign, tell, { passive: true, capture: true })

  return () => {
    for (const sign of signs) removeEventListener(sign, tell, { capture: true })
  }
}
