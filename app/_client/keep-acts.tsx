'use client'

import { getUntypedClient } from '@trpc/client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '#server/platform/act-types.ts'
import type { Refusal } from '#server/platform/refusal.ts'
import { answeredWithin } from './answered-within.ts'
import { Keeping, type KeptAct } from './keeping.ts'
import { useTRPCClient } from './trpc.tsx'

/** How an act that was kept has ended. */
export type KeptEnd = KeptAct & { readonly refusal: Refusal | null }

type KeepActsProps = {
  /** Names what this tab keeps: of whom, and for which page. */
  readonly name: string
  readonly isConnected: boolean
  readonly children: (acts: {
    /** What waits, in the order in which it was pressed. */
    readonly kept: readonly KeptAct[]
    /** What was sent meanwhile and how it ended, the latest first. */
    readonly ended: readonly KeptEnd[]
  }) => ReactNode
}

const pause = 3_000

const readKept = (name: string): KeptAct[] => {
  const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]')

  return Array.isArray(kept) ? kept : []
}

/**
 * Keeps acts that got no answer, for as long as the tab is open and through reloads, and sends them again in their
 * order, each with its own key, once there is a connection. What is around its children finds them in `Keeping`.
 */
export const KeepActs = ({ name, isConnected, children }: KeepActsProps) => {
  const client = useTRPCClient()
  const [kept, setKept] = useState<readonly KeptAct[]>([])
  const [ended, setEnded] = useState<readonly KeptEnd[]>([])
  const isSending = useRef(false)

  const change = useCallback(
    (next: (kept: readonly KeptAct[]) => readonly KeptAct[]) => {
      const after = next(readKept(name))
      sessionStorage.setItem(name, JSON.stringify(after))
      setKept(after)
    },
    [name],
  )
  useEffect(() => setKept(readKept(name)), [name])

  useEffect(() => {
    if (!isConnected || kept.length === 0) return
    const send = async () => {
      const [first] = readKept(name)
      if (isSending.current || first === undefined) return
      isSending.current = true
      try {
        const { path, key, act } = first
        const asked = getUntypedClient(client).mutation(path, { key, act })
        const answer = (await answeredWithin(asked)) as Answer<unknown>
        change((waiting) => waiting.filter((one) => one.key !== key))
        setEnded((before) => [{ ...first, refusal: answer.ok ? null : answer.refusal }, ...before])
      } catch (error) {
        // No answer again, or no session: it is kept, and tried until there is one.
        console.warn(error)
      } finally {
        isSending.current = false
      }
    }
    void send()
    const again = setInterval(() => void send(), pause)

    return () => clearInterval(again)
  }, [isConnected, kept, name, client, change])

  const keep = useCallback((act: KeptAct) => change((waiting) => [...waiting, act]), [change])

  return <Keeping value={keep}>{children({ kept, ended })}</Keeping>
}
