'use client'
import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { ThreadSummary } from '../../../server/comments/list-threads.schema.ts'
import type { PassageToComment } from './passage-at.ts'

/** A comment that is being written, and on what. */
export type Draft = PassageToComment & { readonly documentId: string }

/** A thread, and whether its passage is gone: as the editor has it where its section is open here. */
export type ListedThread = ThreadSummary & { readonly isOrphan: boolean }

/** Which thread is open, and where it was opened from: the text and an address ask for the focus. */
export type Opened = { readonly threadId: string; readonly from: 'text' | 'list' | 'address' }

/** What the discussion asks of a section that is open in an editor. */
export type SectionHandle = {
  readonly documentId: string
  readonly editor: Editor
  /** The thread whose passage the caret is in. */
  readonly threadUnder: () => string | null
  /** What is selected, or the paragraph of the caret; null without words. */
  readonly passage: () => PassageToComment | null
  /** Brings the passage of a thread into sight, with the caret at its beginning. */
  readonly leadTo: (threadId: string) => void
}

/** What is said about a text, and what the reader is doing with it. */
export type Discussion = {
  readonly threads: readonly ListedThread[]
  readonly mayComment: boolean
  readonly opened: Opened | null
  readonly open: (opened: Opened | null) => void
  readonly draft: Draft | null
  readonly setDraft: (draft: Draft | null) => void
  /** The thread whose passage the caret is in, in whichever section. */
  readonly under: string | null
  readonly tellUnder: (threadId: string | null) => void
  /** Begins a comment on what is selected in an editor, or opens the thread at its caret. */
  readonly commentIn: (editor: Editor) => void
  /** Leads to the passage of a thread; to its section where that is not open yet. */
  readonly goTo: (thread: ListedThread) => void
  /** A section is open in an editor; call the answer when it is no more. */
  readonly register: (section: SectionHandle) => () => void
  /** Tells in which order the threads of a section stand in its text as it is here; orphans are left out. */
  readonly tellPlaces: (documentId: string, threadIds: readonly string[]) => void
  /** Says something politely to whoever listens to the page. */
  readonly say: (words: string) => void
}

export const DiscussionContext = createContext<Discussion | null>(null)

/** The discussion of the text on the page. Throws where there is none. */
export function useDiscussion(): Discussion {
  const discussion = useContext(DiscussionContext)
  if (discussion === null) throw new Error('comments are about a text that is on the page')
  return discussion
}
