'use client'
import { useTimeZone } from 'next-intl'
import { useEffect } from 'react'

/**
 * Tells the server in which zone the reader's clock runs, so that the next page is made in it: in practice
 * the one after signing in. A page names the zone of its times, so the one before it is true as well.
 */
export const ReadersZone = () => {
  const shown = useTimeZone()
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    if (timeZone === shown) return
    fetch('/api/preferences', {
      method: 'POST',
      body: new URLSearchParams({ name: 'zone', value: timeZone }),
      redirect: 'manual',
    }).catch((error) => console.warn(error))
  }, [shown])

  return null
}
