'use client'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Settling } from '../../../server/assessments/rules/settling.ts'
import type { Verdict } from '../../../server/documents/settle.ts'
import { suggestionKey } from '../../../server/documents/suggestions-in.ts'
import { useDesk } from '../desk-context.ts'
import { ChangeEntry } from './change-entry.tsx'
import { useProposals } from './proposals-context.ts'
import { SettleSeveral } from './settle-several.tsx'
import { type OpenChange, useOpenChanges } from './use-open-changes.ts'
import { useSettle } from './use-settle.ts'

/** Everything that is proposed in the text, by author, and for those who may, a way to decide it. */
export const ChangesPanel = () => {
  const t = useTranslations('suggestions.changes')
  const { names, mayDecide, editors } = useProposals()
  const changes = useOpenChanges()
  const selected = useSelected(changes)
  const carryOut = useSettle()
  const [said, setSaid] = useState('')
  const settle = (verdict: Verdict, chosen: readonly OpenChange[]) => {
    carryOut(verdict, chosen)
    setSaid(t('left', { count: changes.length - chosen.length }))
  }
  const decidable = changes.filter(({ documentId }) => editors.get(documentId)?.isEditable)
  const authors = [...new Set(changes.map(({ memberId }) => memberId))]

  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="sr-only">
        {said}
      </p>
      {changes.length === 0 && <p className="text-sm text-soft">{t('none')}</p>}
      {mayDecide && changes.length > 0 && (
        <div className="flex flex-col gap-2">
          <SettleSeveral
            of="selected"
            count={selected.length}
            settle={(verdict) => settle(verdict, selected)}
          />
          <SettleSeveral
            of="all"
            count={decidable.length}
            settle={(verdict) => settle(verdict, decidable)}
          />
        </div>
      )}
      {authors.map((author) => (
        <AuthorChanges
          key={author}
          name={names.get(author) ?? t('unknown')}
          changes={changes.filter(({ memberId }) => memberId === author)}
          mayDecide={mayDecide && authors.length > 1}
          settle={settle}
        />
      ))}
    </div>
  )
}

type AuthorChangesProps = {
  readonly name: string
  readonly changes: readonly OpenChange[]
  readonly mayDecide: boolean
  readonly settle: (verdict: Verdict, changes: readonly OpenChange[]) => void
}

const AuthorChanges = ({ name, changes, mayDecide, settle }: AuthorChangesProps) => {
  const t = useTranslations('suggestions.changes')
  const { editors } = useProposals()
  const decidable = changes.filter(({ documentId }) => editors.get(documentId)?.isEditable)
  const one = (change: OpenChange) => (settling: Settling) =>
    settle(settling === 'accept' ? 'accept' : 'reject', [change])

  return (
    <section aria-label={name}>
      <h3 className="pb-1 font-semibold text-sm">
        {name}{' '}
        <span className="font-normal text-soft">{t('count', { count: changes.length })}</span>
      </h3>
      {mayDecide && decidable.length > 1 && (
        <div className="pb-2">
          <SettleSeveral
            of="person"
            name={name}
            count={decidable.length}
            settle={(verdict) => settle(verdict, decidable)}
          />
        </div>
      )}
      <ol>
        {changes.map((change) => (
          <ChangeEntry
            key={`${change.documentId} ${suggestionKey(change)}`}
            change={change}
            settle={one(change)}
          />
        ))}
      </ol>
    </section>
  )
}

// The changes that the selection of the section with the caret touches.
function useSelected(changes: readonly OpenChange[]): readonly OpenChange[] {
  const { active } = useDesk()
  const { editors } = useProposals()
  const range = useEditorState({
    editor: active,
    selector: ({ editor }) =>
      editor && { from: editor.state.selection.from, to: editor.state.selection.to },
  })
  if (!range || range.from === range.to || active === null) return []
  return changes.filter(
    ({ documentId, from, to }) =>
      editors.get(documentId) === active && from < range.to && to > range.from,
  )
}
