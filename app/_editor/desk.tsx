'use client'
import type { Editor } from '@tiptap/core'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { ThreadSummary } from '../../server/comments/list-threads.schema.ts'
import type { RealtimePlace } from '../_client/realtime-address.ts'
import { Discussion } from './comments/discussion.tsx'
import { LiveContents } from './contents-store.ts'
import { type CitedEvidence, DeskContext } from './desk-context.ts'
import { hasUnsent, type SaveState } from './save-state.ts'
import { Proposals } from './suggestions/proposals.tsx'
import type { SectionProposals } from './suggestions/proposals-context.ts'
import { useAskBeforeLeaving } from './use-ask-before-leaving.ts'
import { useUnsent } from './use-unsent.ts'

type DeskProps = {
  readonly situationId: string
  readonly memberId: string
  readonly place: RealtimePlace
  readonly citations: readonly CitedEvidence[]
  readonly comments: {
    readonly threads: readonly ThreadSummary[]
    readonly mayComment: boolean
  }
  readonly proposals: {
    readonly mayDecide: boolean
    readonly names: readonly { readonly memberId: string; readonly name: string }[]
    readonly sections: readonly SectionProposals[]
  }
  readonly children: ReactNode
}

/** Where the sections of a text lie: what they share, and one answer to "may I leave the page". */
export const Desk = (props: DeskProps) => {
  const { situationId, memberId, place, citations, comments, proposals, children } = props
  const [active, setActive] = useState<Editor | null>(null)
  const [side, showSide] = useState<string | null>(null)
  const [states, setStates] = useState<ReadonlyMap<string, SaveState>>(new Map())
  const report = useCallback((documentId: string, state: SaveState | null) => {
    setStates((before) => {
      if (before.get(documentId) === (state ?? undefined)) return before
      const after = new Map(before)
      if (state === null) after.delete(documentId)
      else after.set(documentId, state)
      return after
    })
  }, [])
  useAskBeforeLeaving([...states.values()].some(hasUnsent))
  const unsent = useUnsent(memberId)
  const [contents] = useState(() => new LiveContents())
  const { port, path } = place
  const desk = useMemo(
    () => ({
      ...{ situationId, memberId, active, setActive, side, showSide, report },
      place: { port, path },
      contents,
      unsent,
      cited: new Map(citations.map((evidence) => [evidence.evidenceId, evidence])),
    }),
    [situationId, memberId, active, side, report, contents, unsent, port, path, citations],
  )

  return (
    <DeskContext value={desk}>
      <Proposals memberId={memberId} {...proposals}>
        <Discussion {...comments}>{children}</Discussion>
      </Proposals>
    </DeskContext>
  )
}
