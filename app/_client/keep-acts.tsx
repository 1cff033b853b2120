'use client'

import { getUntypedClient } from '@trpc/client'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '#server/platform/act-types.ts'
import type { Refusal } from '#server/platform/refusal.ts'
import { answeredWithin } from './answered-within.ts'
import { Keeping, type KeptAct } from './keeping.ts'
import { useTRPCClient } from './trpc.tsx'

/** How an act that was kept has ended, and when (ms). */
export type KeptEnd = KeptAct & { readonly refusal: Refusal | null; readonly endedAt: number }

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

/** For how long a page that is loaded again still tells how acts ended: nobody may have read it before (ms). */
const toldFor = 300_000

const readList = <One,>(name: string): One[] => {
  const list: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]')

  return Array.isArray(list) ? list : []
}
const readKept = (name: string): KeptAct[] => readList(name)

const endedIn = (name: string): string => `${name} ended`
const readEnded = (name: string): KeptEnd[] =>
  readList<KeptEnd>(endedIn(name)).filter(({ endedAt }) => Date.now() - endedAt < toldFor)

/**
 * Keeps acts that got no answer, for as long as the tab is open and through reloads, and sends them again in their
 * order, each with its own key, once there is a connection; how each ended is told through reloads too. What is around its children finds them in `Keeping`.
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
  const end = useCallback(
    (act: KeptAct, refusal: Refusal | null) => {
      const others = readEnded(name).filter(({ key }) => key !== act.key)
      const after = [{ ...act, refusal, endedAt: Date.now() }, ...others]
      sessionStorage.setItem(endedIn(name), JSON.stringify(after))
      setEnded(after)
    },
    [name],
  )
  useEffect(() => {
    setKept(readKept(name))
    setEnded(readEnded(name))
  }, [name])

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
        end(first, answer.ok ? null : answer.refusal)
        change((waiting) => waiting.filter((one) => one.key !== key))
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
  }, [isConnected, kept, name, client, change, end])

  const keep = useCallback((act: KeptAct) => change((waiting) => [...waiting, act]), [change])

  return <Keeping value={keep}>{children({ kept, ended })}</Keeping>
}
