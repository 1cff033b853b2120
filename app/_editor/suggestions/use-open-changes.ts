'use client'
import { useEffect, useState } from 'react'
import { type Suggestion, suggestionsIn } from '../../../server/documents/suggestions-in.ts'
import { type SectionProposals, useProposals } from './proposals-context.ts'

/** A suggestion and where it is. */
export type OpenChange = Suggestion & Pick<SectionProposals, 'documentId' | 'section' | 'title'>

// A list that moved with every letter could not be read.
const lookEvery = 400

/**
 * The open suggestions of the whole text in reading order: of open sections as they are now, of the others
 * as they were when the page was rendered.
 */
export function useOpenChanges(): readonly OpenChange[] {
  const { sections, editors } = useProposals()
  const [changes, setChanges] = useState<readonly OpenChange[]>([])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      timer = undefined
      setChanges(
        sections.flatMap(({ documentId, section, title, suggestions }) => {
          const editor = editors.get(documentId)
          const open = editor ? suggestionsIn(editor.state.doc) : suggestions
          return open.map((suggestion) => ({ ...suggestion, documentId, section, title }))
        }),
      )
    }
    const soon = () => {
      timer ??= setTimeout(look, lookEvery)
    }
    look()
    for (const editor of editors.values()) editor.on('update', soon)
    return () => {
      clearTimeout(timer)
      for (const editor of editors.values()) editor.off('update', soon)
    }
  }, [sections, editors])
  return changes
}
