'use client'
import { useEffect, useState } from 'react'

/** The id of the section of the page that one is in: the one that crosses the upper part of the window. */
export const useSectionInView = (): string | null => {
  const [inView, setInView] = useState<string | null>(null)
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) if (isIntersecting) setInView(target.id)
      },
      { rootMargin: '-30% 0px -65% 0px' },
    )
    for (const section of document.querySelectorAll('section[id]')) watcher.observe(section)
    return () => watcher.disconnect()
  }, [])

  return inView
}
