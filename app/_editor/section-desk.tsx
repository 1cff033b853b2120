'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFetched } from '../_ui/use-fetched.ts'
import { useDesk } from './desk-context.ts'

type SectionDeskProps = {
  readonly documentId: string
  readonly title: string
  readonly language: string
  /** The text as the server rendered it: what is read until the editor has its own. */
  readonly children: ReactNode
}

/**
 * A section that becomes writable once it is scrolled near: eight sections are eight connections. One with
 * words that were never sent is opened at once, and sends them.
 */
export const SectionDesk = ({ documentId, title, language, children }: SectionDeskProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const { unsent } = useDesk()
  useEffect(() => {
    if (near || place.current === null) return
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: '300px' },
    )
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [near])
  const { part: SectionEditor } = useFetched(
    () => import('./section-editor.tsx').then((file) => file.SectionEditor),
    near || unsent.has(documentId),
  )
  const written = (
    <>
      {/* The room of the save state, so that the text does not move when it comes. */}
      <div aria-hidden data-print="no" className="min-h-7" />
      {children}
    </>
  )

  return (
    <div ref={place}>
      {SectionEditor ? (
        <SectionEditor {...{ documentId, title, language }}>{children}</SectionEditor>
      ) : (
        written
      )}
    </div>
  )
}
