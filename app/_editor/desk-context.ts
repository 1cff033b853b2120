'use client'
import type { Editor } from '@tiptap/core'
import { createContext, useContext } from 'react'
import type { Marking } from '#server/situations/rules/markings.ts'
import type { RealtimePlace } from '../_client/realtime-address.ts'
import type { LiveContents } from './contents-store.ts'
import type { SaveState } from './save-state.ts'

/** A citation as it reads now: its number, grade and title. */
export type CitedEvidence = {
  evidenceId: string
  number: number
  title: string
  sourceName: string
  code: string | null
  marking: Marking
}

/** What every section on a page shares. */
export type Desk = {
  readonly situationId: string
  readonly memberId: string
  readonly place: RealtimePlace
  /** The items that were cited when the page was rendered. */
  readonly cited: ReadonlyMap<string, CitedEvidence>
  /** The editor that the toolbar acts on: the one that last had the caret. */
  readonly active: Editor | null
  readonly setActive: (editor: Editor | null) => void
  /** Which tab of the side panel is shown; null until one was chosen: the first. */
  readonly side: string | null
  readonly showSide: (tab: string) => void
  /** What the open sections hold, for the outline. */
  readonly contents: LiveContents
  /** The texts that held unsent words on this device when the page was opened. */
  readonly unsent: ReadonlySet<string>
  /** Tells the page how safe a section's words are; null when the section is gone. */
  readonly report: (documentId: string, state: SaveState | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

/** The desk that a section lies on. Throws outside one: a section has no meaning alone. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('a section lies on a desk')
  return desk
}
