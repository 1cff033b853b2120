'use client'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTRPC } from '../../_client/trpc.tsx'
import { type Mentionable, matching } from './mention-query.ts'

/** A list of members to choose from, of which one is marked: what a box with an at sign in it needs. */
export type MentionChoice = {
  readonly listId: string
  readonly found: readonly Mentionable[]
  readonly marked: number
  readonly state: 'searching' | 'failed' | 'found'
  /** The id of the marked member's row, for `aria-activedescendant`. */
  readonly markedId: string | undefined
  readonly mark: (index: number) => void
  /** Answers a key: whether it belonged to the list. */
  readonly press: (key: string) => boolean
  readonly choose: (member: Mentionable) => void
}

/**
 * Chooses a member by keyboard or pointer while the focus stays in the box.
 * @param query what follows the at sign; null while nobody is asked for
 */
export function useMentionChoice(
  documentId: string,
  query: string | null,
  { choose, dismiss }: { choose: (member: Mentionable) => void; dismiss: () => void },
): MentionChoice | null {
  const trpc = useTRPC()
  const listId = useId()
  const [at, setAt] = useState({ query, marked: 0 })
  const people = useQuery({
    ...trpc.comments.mentionable.queryOptions({ documentId }),
    enabled: query !== null,
    staleTime: 60_000,
  })
  if (query === null) return null
  const found = matching(people.data ?? [], query)
  // Words that happen to follow an at sign and are nobody's name ask for nobody.
  if (people.data && found.length === 0 && query.includes(' ')) return null
  const marked = at.query === query ? Math.min(at.marked, Math.max(0, found.length - 1)) : 0
  const mark = (index: number) => setAt({ query, marked: index })
  const member = found[marked]

  return {
    ...{ listId, found, marked, mark, choose },
    state: people.isError ? 'failed' : people.data ? 'found' : 'searching',
    markedId: member && `${listId}-${marked}`,
    press(key) {
      if (key === 'Escape') dismiss()
      else if (member === undefined) return false
      else if (key === 'ArrowDown') mark((marked + 1) % found.length)
      else if (key === 'ArrowUp') mark((marked + found.length - 1) % found.length)
      else if (key === 'Enter' || key === 'Tab') choose(member)
      else return false
      return true
    },
  }
}
