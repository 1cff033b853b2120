'use client'
import { useEffect, useState } from 'react'

/** How much of the window the page's own sticky header covers (px), as it changes. */
export function useHeaderHeight(): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const header = document.querySelector('header')
    if (header === null) return
    const watcher = new ResizeObserver(() => setHeight(header.offsetHeight))
    watcher.observe(header)
    return () => watcher.disconnect()
  }, [])
  return height
}
