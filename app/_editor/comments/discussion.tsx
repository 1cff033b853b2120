'use client'
import type { Editor } from '@tiptap/core'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ThreadSummary } from '../../../server/comments/list-threads.schema.ts'
import { useDesk } from '../desk-context.ts'
import {
  DiscussionContext,
  type Draft,
  type ListedThread,
  type Opened,
  type SectionHandle,
} from './discussion-context.ts'
import { listThreads } from './list-order.ts'
import { NarrowSheet } from './narrow-sheet.tsx'
import { useArrivals } from './use-arrivals.ts'
import { useMentionOpened } from './use-mention-opened.ts'

type DiscussionProps = {
  readonly threads: readonly ThreadSummary[]
  readonly mayComment: boolean
  readonly children: ReactNode
}

/** What is said about a text: its threads, the one that is open, the one that is being begun. */
export const Discussion = ({ threads, mayComment, children }: DiscussionProps) => {
  const t = useTranslations('comments')
  const { showSide, memberId } = useDesk()
  const address = useSearchParams()
  const asked = address.get('thread')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [under, tellUnder] = useState<string | null>(null)
  const [orders, setOrders] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  const [said, say] = useState('')
  const sections = useRef(new Map<string, SectionHandle>())
  const awaited = useRef<ListedThread | null>(null)
  const listed = useMemo(() => listThreads(threads, orders), [threads, orders])
  useArrivals(threads, memberId, say)
  useMentionOpened(address.get('mention'))

  const open = useCallback(
    (next: Opened | null) => {
      setOpened(next)
      if (next === null) return
      setDraft(null)
      showSide('comments')
    },
    [showSide],
  )
  const commentIn = useCallback(
    (editor: Editor) => {
      const section = [...sections.current.values()].find((one) => one.editor === editor)
      // With words selected one comments on those, also within a passage that has a comment.
      const here = editor.state.selection.empty ? section?.threadUnder() : null
      if (here) return open({ threadId: here, from: 'text' })
      const passage = section?.passage()
      if (!mayComment) return say(t('list.readOnly'))
      if (!section || !passage) return say(t('start.nothing'))
      setOpened(null)
      setDraft({ documentId: section.documentId, ...passage })
      showSide('comments')
    },
    [open, showSide, mayComment, t],
  )
  const goTo = useCallback((thread: ListedThread) => {
    const section = sections.current.get(thread.documentId)
    awaited.current = section === undefined ? thread : null
    if (section) section.leadTo(thread.threadId)
    else document.getElementById(thread.section)?.scrollIntoView({ block: 'start' })
  }, [])
  const register = useCallback((section: SectionHandle) => {
    const { documentId } = section
    sections.current.set(documentId, section)
    if (awaited.current?.documentId === documentId) {
      section.leadTo(awaited.current.threadId)
      awaited.current = null
    }
    return () => {
      if (sections.current.get(documentId) === section) sections.current.delete(documentId)
    }
  }, [])
  const tellPlaces = useCallback((documentId: string, threadIds: readonly string[]) => {
    setOrders((before) => {
      if (before.get(documentId)?.join() === threadIds.join()) return before
      return new Map(before).set(documentId, threadIds)
    })
  }, [])
  useEffect(() => {
    if (asked !== null) open({ threadId: asked, from: 'address' })
  }, [asked, open])

  const discussion = useMemo(
    () => ({
      ...{ threads: listed, mayComment, opened, open, draft, setDraft, under, tellUnder },
      ...{ commentIn, goTo, register, tellPlaces, say },
    }),
    [listed, mayComment, opened, open, draft, under, commentIn, goTo, register, tellPlaces],
  )

  return (
    <DiscussionContext value={discussion}>
      {children}
      <NarrowSheet />
      <span role="status" className="sr-only">
        {said}
      </span>
    </DiscussionContext>
  )
}
