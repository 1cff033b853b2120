'use client'
import { useEffect, useRef, useState } from 'react'

/**
 * A part of the page whose code is fetched when it is first wanted, so that reading the page does not wait
 * for it. `hasFailed` is true after a fetch that found no connection, until the next one: it begins when
 * `isWanted` turns true again, or when the connection is back.
 */
export const useFetched = <Part>(
  load: () => Promise<Part>,
  isWanted: boolean,
): { part: Part | null; hasFailed: boolean } => {
  const [part, setPart] = useState<Part | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const loading = useRef(load)
  useEffect(() => {
    if (!isWanted) return
    let isLeft = false
    const load = () => {
      setFailed(false)
      loading.current().then(
        (loaded) => !isLeft && setPart(() => loaded),
        (error) => {
          console.warn(error)
          if (isLeft) return
          setFailed(true)
          window.addEventListener('online', load, { once: true })
        },
      )
    }
    load()

    return () => {
      isLeft = true
      window.removeEventListener('online', load)
    }
  }, [isWanted])

  return { part, hasFailed }
}
