'use client'
import { useSyncExternalStore } from 'react'

// The theme's `xl`.
const wide = '(min-width: 90rem)'

/** Whether the side of a text stands beside it, and not below. True until the browser has told. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(wide).matches,
    () => true,
  )
}
