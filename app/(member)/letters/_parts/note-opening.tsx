'use client'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'

/** Notes, once, that the reader has a letter of theirs before them. */
export const NoteOpening = ({ letterId }: { readonly letterId: string }) => {
  const { run } = useAct(useTRPC().mail.open)
  const noted = useRef(false)
  const note = useEffectEvent(() => run({ letterId }))
  useEffect(() => {
    if (noted.current) return
    noted.current = true
    void note()
  }, [])

  return null
}
