'use client'
import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { Suggestion } from '../../../server/documents/suggestions-in.ts'
import type { Untracked } from './can-be-proposed.ts'

/** How one works on a text: what is typed becomes text, or a suggestion. */
export type Mode = 'write' | 'suggest'

/** What was proposed in a section when the page was rendered. */
export type SectionProposals = {
  readonly documentId: string
  readonly section: string
  readonly title: string
  readonly suggestions: readonly Suggestion[]
}

/** What every part of a page knows of the suggestions in its text. */
export type Proposals = {
  readonly mode: Mode
  readonly setMode: (mode: Mode) => void
  readonly mayDecide: boolean
  /** Names by member. */
  readonly names: ReadonlyMap<string, string>
  readonly sections: readonly SectionProposals[]
  /** The editors of sections that are open, by document. */
  readonly editors: ReadonlyMap<string, Editor>
  readonly register: (documentId: string, editor: Editor | null) => void
  /** Why the last change was not made; null when it was, or some time ago. */
  readonly refused: Untracked | null
  readonly refuse: (why: Untracked) => void
}

export const ProposalsContext = createContext<Proposals | null>(null)

/** The suggestions of the text at hand. Throws where there is no text. */
export function useProposals(): Proposals {
  const proposals = useContext(ProposalsContext)
  if (proposals === null) throw new Error('suggestions are made in a text')
  return proposals
}
