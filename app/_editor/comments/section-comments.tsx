'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef } from 'react'
import type * as Y from 'yjs'
import { useDesk } from '../desk-context.ts'
import { fromBase64 } from './bytes.ts'
import { type AnchoredThread, anchorKey } from './comment-anchors.ts'
import { useDiscussion } from './discussion-context.ts'
import { leadTo, threadUnder } from './lead-to.ts'
import { passageAt } from './passage-at.ts'
import { walkParagraphs } from './walk-paragraphs.ts'

type SectionCommentsProps = {
  readonly editor: Editor | null
  readonly documentId: string
  readonly document: Y.Doc
}

/** Joins a section's editor and the discussion: marks, keys, where passages stand, what is at the caret. */
export const SectionComments = ({ editor, documentId, document }: SectionCommentsProps) => {
  const t = useTranslations('comments')
  const { setActive } = useDesk()
  const { threads, opened, commentIn, register, tellPlaces, tellUnder, say } = useDiscussion()
  const mine = threads.filter((thread) => thread.documentId === documentId)
  const openedHere = mine.some(({ threadId }) => threadId === opened?.threadId)
    ? (opened?.threadId ?? null)
    : null
  // Compared by what counts for the marks: a new reply must not look every passage up again.
  const marking = JSON.stringify(
    mine.map(({ threadId, start, end, quote, before, after, resolved }) => ({
      ...{ threadId, start, end, quote, before, after, isShown: resolved === null },
    })),
  )
  const anchored = useMemo(() => readAnchored(marking), [marking])
  const names = useRef<ReadonlyMap<string, string>>(new Map())
  names.current = new Map(mine.map((one) => [one.threadId, one.comments[0]?.author.name ?? '']))

  useEffect(() => {
    if (editor === null) return
    editor.view.dispatch(
      editor.state.tr
        .setMeta(anchorKey, { threads: anchored, opened: openedHere })
        .setMeta('addToHistory', false),
    )
  }, [editor, anchored, openedHere])

  const isAsked = openedHere !== null && opened?.from === 'address'
  useEffect(() => {
    if (editor === null || !isAsked) return
    // When the page has settled where the address leads: the section above may still be growing.
    const timer = setTimeout(() => bringIntoSight(editor, openedHere), 600)
    return () => clearTimeout(timer)
  }, [editor, isAsked, openedHere])

  useEffect(() => {
    if (editor === null) return
    const leave = register({
      ...{ documentId, editor },
      threadUnder: () => threadUnder(editor),
      passage: () => passageAt(editor.state, document),
      leadTo: (threadId) => leadTo(editor, threadId),
    })
    let under: string | null = null
    const look = () => {
      const state = anchorKey.getState(editor.state)
      if (state?.isSettled) {
        const inOrder = [...state.places].sort((one, other) => one.from - other.from)
        tellPlaces(
          documentId,
          inOrder.map(({ threadId }) => threadId),
        )
      }
      const here = threadUnder(editor)
      if (here === under) return
      under = here
      tellUnder(here)
      if (here !== null && editor.view.hasFocus()) {
        say(t('told.here', { name: names.current.get(here) ?? '' }))
      }
    }
    const take = () => setActive(editor)
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyM') {
        event.preventDefault()
        commentIn(editor)
      } else if (!editor.isEditable) {
        walkParagraphs(editor, event, (walked) => say(t('reading.paragraph', walked)))
      }
    }
    const { dom } = editor.view
    look()
    editor.on('transaction', look)
    editor.on('selectionUpdate', take)
    dom.addEventListener('keydown', press)
    return () => {
      leave()
      editor.off('transaction', look)
      editor.off('selectionUpdate', take)
      dom.removeEventListener('keydown', press)
    }
  }, [editor, documentId, document, register, tellPlaces, tellUnder, commentIn, setActive, say, t])

  return null
}

function bringIntoSight(editor: Editor, threadId: string): void {
  const mark = editor.view.dom.querySelector(`[data-thread="${CSS.escape(threadId)}"]`)
  mark?.scrollIntoView({ block: 'center' })
}

type Written = Omit<AnchoredThread, 'start' | 'end'> & { start: string; end: string }

function readAnchored(marking: string): AnchoredThread[] {
  const written: Written[] = JSON.parse(marking)
  return written.map((one) => ({ ...one, start: fromBase64(one.start), end: fromBase64(one.end) }))
}
