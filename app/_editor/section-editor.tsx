'use client'
import { type ReactNode, useEffect } from 'react'
import { useDesk } from './desk-context.ts'
import { PeopleHere } from './people-here.tsx'
import { SaveStateLine } from './save-state-line.tsx'
import { UnsentWords } from './unsent-words.tsx'
import { useIsReady, usePeople, useSaveState, useSectionText } from './use-section-text.ts'
import { WritingSurface } from './writing-surface.tsx'

type SectionEditorProps = {
  readonly documentId: string
  readonly title: string
  readonly language: string
  readonly children: ReactNode
}

/** A section that is open: its text to write or read live, its save state in words, and who is here. */
export const SectionEditor = ({ documentId, title, language, children }: SectionEditorProps) => {
  const { report } = useDesk()
  const text = useSectionText(documentId, title)
  const state = useSaveState(text)
  const ready = useIsReady(text)
  const people = usePeople(text)
  useEffect(() => {
    report(documentId, state)
  }, [documentId, state, report])
  useEffect(() => () => report(documentId, null), [documentId, report])
  const closed = state?.kind === 'read_only' || state?.kind === 'ended'

  return (
    <>
      <div
        data-print="no"
        className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 pb-1 text-sm"
      >
        <SaveStateLine state={state} />
        <PeopleHere people={people} section={title} />
      </div>
      {text && closed && <UnsentWords text={text} state={state} />}
      {text && ready ? (
        <WritingSurface {...{ documentId, text, title, language }} editable={!closed} />
      ) : (
        children
      )}
    </>
  )
}
