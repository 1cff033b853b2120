'use client'

import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useContext, useRef, useState } from 'react'
import type { Answer } from '#server/platform/act-types.ts'
import type { Receipt } from '#server/platform/receipt.ts'
import type { Refusal } from '#server/platform/refusal.ts'
import { answeredWithin } from './answered-within.ts'
import { Keeping } from './keeping.ts'

type Procedure<Input, Output, Failure> = {
  mutationOptions: (
    options?: never,
  ) => UseMutationOptions<Answer<Output>, Failure, { key: string; act: Input }, unknown>
}

const unreached: Refusal = { code: 'common.unreachable', params: {}, fields: [] }

const unanswered = new Set(['common.unreachable', 'common.database_unreachable'])

/** What went wrong where no answer came: the session, a fault with its request id, or the network. */
const fault = (error: unknown): Refusal => {
  if (typeof error !== 'object' || error === null || !('data' in error)) return unreached
  const about = error.data as { code?: string; requestId?: string } | null | undefined
  if (about?.code === 'UNAUTHORIZED') return { ...unreached, code: 'common.session_expired' }
  if (about?.code === 'SERVICE_UNAVAILABLE') {
    return { ...unreached, code: 'common.database_unreachable' }
  }
  if (about?.requestId) {
    return { ...unreached, code: 'common.unexpected', params: { requestId: about.requestId } }
  }

  return unreached
}

/** The name of a procedure, as its client has it: the path is the first part of a mutation's key. */
const pathOf = (mutationKey: readonly unknown[] | undefined): string => {
  const [path] = mutationKey ?? []
  if (!Array.isArray(path)) throw new Error('an act has to name its procedure')

  return path.join('.')
}

/**
 * Runs an act from a page. The same key goes with every repetition of one intention, so that a lost reply
 * never does a thing twice; a new key is taken once the act was answered. Afterwards the page reads again, unless it
 * is one that is told what changed; such a page also keeps what got no answer, and sends it again by itself.
 * @returns `run` (resolves to the output, or null when refused), and what to show meanwhile and after
 */
export const useAct = <Input, Output, Failure>(procedure: Procedure<Input, Output, Failure>) => {
  const keep = useContext(Keeping)
  const options = procedure.mutationOptions()
  // Without a connection the library would hold it back by itself, and tell nobody.
  const mutation = useMutation(keep ? { ...options, networkMode: 'always' } : options)
  const router = useRouter()
  const queries = useQueryClient()
  const key = useRef<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)

  const run = async (act: Input): Promise<Output | null> => {
    key.current ??= crypto.randomUUID()
    setRefusal(null)
    try {
      const sent = mutation.mutateAsync({ key: key.current, act })
      const answer = await (keep ? answeredWithin(sent) : sent)
      key.current = null
      if (!answer.ok) {
        setRefusal(answer.refusal)

        return null
      }
      setReceipt(answer.receipt)
      if (keep === null) {
        await queries.invalidateQueries()
        router.refresh()
      }

      return answer.output
    } catch (error) {
      const why = fault(error)
      if (keep && key.current !== null && unanswered.has(why.code)) {
        keep({ key: key.current, path: pathOf(options.mutationKey), act, at: Date.now() })
        key.current = null

        return null
      }
      // No answer, perhaps done: the same key must go again, so that it is done once.
      if (!unanswered.has(why.code)) key.current = null
      setRefusal(why)

      return null
    }
  }

  return {
    run,
    pending: mutation.isPending,
    refusal,
    receipt,
    clear: () => {
      key.current = null
      setRefusal(null)
    },
  }
}
