'use client'

import { type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Answer } from '#server/platform/act-types.ts'
import type { Receipt } from '#server/platform/append-entry.ts'
import type { Refusal } from '#server/platform/refusal.ts'

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

/**
 * Runs an act from a page. The same key goes with every repetition of one intention, so that a lost reply
 * never does a thing twice; a new key is taken once the act was answered. Afterwards the page reads again.
 * @returns `run` (resolves to the output, or null when refused), and what to show meanwhile and after
 */
export const useAct = <Input, Output, Failure>(procedure: Procedure<Input, Output, Failure>) => {
  const mutation = useMutation(procedure.mutationOptions())
  const router = useRouter()
  const queries = useQueryClient()
  const key = useRef<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)

  const run = async (act: Input): Promise<Output | null> => {
    key.current ??= crypto.randomUUID()
    setRefusal(null)
    try {
      const answer = await mutation.mutateAsync({ key: key.current, act })
      key.current = null
      if (!answer.ok) {
        setRefusal(answer.refusal)

        return null
      }
      setReceipt(answer.receipt)
      await queries.invalidateQueries()
      router.refresh()

      return answer.output
    } catch (error) {
      const why = fault(error)
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
