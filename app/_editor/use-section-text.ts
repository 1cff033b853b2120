'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { realtimeAddress } from '../_client/realtime-address.ts'
import { useDesk } from './desk-context.ts'
import { SectionText } from './section-text.ts'

const nothing = () => () => {}

/** Opens a section's text while the component is on the page. Null for its first moment. */
export function useSectionText(documentId: string, title: string): SectionText | null {
  const { place, memberId } = useDesk()
  const { port, path } = place
  const [text, setText] = useState<SectionText | null>(null)
  useEffect(() => {
    const address = realtimeAddress({ port, path }, 'ws', window.location)
    const opened = new SectionText(address, { documentId, title, memberId })
    setText(opened)
    return () => {
      setText(null)
      void opened.close()
    }
  }, [documentId, title, memberId, port, path])
  return text
}

/** What is known of a text's way to the server, as it changes. */
export function useSaveState(text: SectionText | null) {
  return useSyncExternalStore(
    text?.subscribe ?? nothing,
    () => text?.state ?? null,
    () => null,
  )
}

/** Whether there is a text to show. */
export function useIsReady(text: SectionText | null): boolean {
  return useSyncExternalStore(
    text?.subscribe ?? nothing,
    () => text?.isReady ?? false,
    () => false,
  )
}

/** Who else has the section open. */
export function usePeople(text: SectionText | null) {
  return useSyncExternalStore(
    text?.subscribe ?? nothing,
    () => text?.people ?? none,
    () => none,
  )
}

const none: SectionText['people'] = []
