'use client'

/** A sign of life comes every 15 s: one that is missed may be late, two are not. */
const longestSilence = 35_000

type Watched = {
  /** Nothing can be heard, or has been for too long. */
  readonly onLost: () => void
  /** It is worth trying again. */
  readonly onTryAgain: () => void
}

/**
 * Watches a stream that must not fall silent unnoticed: a network that swallows everything ends no connection, and
 * a browser tells at once when it has none.
 * @returns `heard`, to be called with every sign of life, and what ends the watch
 */
export const watchSilence = ({ onLost, onTryAgain }: Watched) => {
  let last = performance.now()
  const clock = setInterval(() => {
    if (performance.now() - last < longestSilence) return
    last = performance.now()
    onLost()
    onTryAgain()
  }, 5_000)
  // A stream that is open already may go on for a while, or seem to. Opened again it tells how it is.
  const onOffline = () => {
    onLost()
    onTryAgain()
  }
  addEventListener('offline', onOffline)
  addEventListener('online', onTryAgain)

  return {
    heard: () => {
      last = performance.now()
    },
    end: () => {
      clearInterval(clock)
      removeEventListener('offline', onOffline)
      removeEventListener('online', onTryAgain)
    },
  }
}
