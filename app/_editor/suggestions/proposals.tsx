'use client'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Untracked } from './can-be-proposed.ts'
import { ProposalsContext, type SectionProposals } from './proposals-context.ts'
import { useMode } from './use-mode.ts'

type ProposalsProps = {
  readonly memberId: string
  readonly mayDecide: boolean
  readonly names: readonly { readonly memberId: string; readonly name: string }[]
  readonly sections: readonly SectionProposals[]
  readonly children: ReactNode
}

const refusalStays = 8_000

/** What a page's toolbar, sections and panel share about what is proposed. */
export const Proposals = (props: ProposalsProps) => {
  const { memberId, mayDecide, names, sections, children } = props
  const [mode, setMode] = useMode(memberId)
  const [editors, setEditors] = useState<ReadonlyMap<string, Editor>>(new Map())
  const register = useCallback((documentId: string, editor: Editor | null) => {
    setEditors((before) => {
      const after = new Map(before)
      if (editor === null) after.delete(documentId)
      else after.set(documentId, editor)
      return after
    })
  }, [])
  const [refusal, setRefusal] = useState<{ why: Untracked; at: number } | null>(null)
  const refuse = useCallback((why: Untracked) => setRefusal({ why, at: Date.now() }), [])
  useEffect(() => {
    if (refusal === null) return
    const timer = setTimeout(() => setRefusal(null), refusalStays)
    return () => clearTimeout(timer)
  }, [refusal])
  const proposals = useMemo(
    () => ({
      ...{ mode, setMode, mayDecide, sections, editors, register, refuse },
      names: new Map(names.map((person) => [person.memberId, person.name])),
      refused: mode === 'suggest' && refusal ? refusal.why : null,
    }),
    [mode, setMode, mayDecide, sections, editors, register, refuse, names, refusal],
  )

  return <ProposalsContext value={proposals}>{children}</ProposalsContext>
}
