'use client'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { useAct } from '../../_client/use-act.ts'

/** Says that one has come to the mention in a text that one's home page led to: it then waits no more. */
export function useMentionOpened(mentionId: string | null): void {
  const trpc = useTRPC()
  const { run } = useAct(trpc.comments.seeTextMention)
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (mentionId === null || told.current === mentionId) return
    told.current = mentionId
    void run({ mentionId })
  }, [mentionId, run])
}
