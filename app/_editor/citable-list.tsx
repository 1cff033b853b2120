'use client'
import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import { useTRPC } from '../_client/trpc.tsx'
import { choiceLook, listLook } from '../_ui/list-look.ts'
import { TextField } from '../_ui/text-field.tsx'
import { useDesk } from './desk-context.ts'

/** What can be cited in this situation, found by words or number. */
export const CitableList = ({
  editor,
  close,
}: {
  readonly editor: Editor
  readonly close: () => void
}) => {
  const t = useTranslations('assessments.cite')
  const trpc = useTRPC()
  const { situationId } = useDesk()
  const [text, setText] = useState('')
  const found = useQuery({
    ...trpc.evidence.searchCitable.queryOptions({ situationId, text }),
    placeholderData: (before) => before,
  })
  const cite = (evidenceId: string) => {
    editor.chain().focus().cite(evidenceId).run()
    close()
  }

  return (
    <>
      <TextField label={t('search')} hint={t('hint')} value={text} onChange={setText} autoFocus />
      <ListBox
        aria-label={t('found')}
        className={listLook}
        items={(found.data ?? []).map((evidence) => ({ ...evidence, id: evidence.evidenceId }))}
        renderEmptyState={() => (
          <p className="px-2.5 py-1.5 text-soft">
            {found.isPending ? t('searching') : found.isError ? t('failed') : t('nothing')}
          </p>
        )}
        onAction={(key) => cite(String(key))}
      >
        {(evidence) => (
          <ListBoxItem textValue={evidence.title} className={choiceLook}>
            <Text slot="label">
              {t('entry', { number: evidence.number, title: evidence.title })}
            </Text>
            <span />
            <Text slot="description" className="text-sm text-soft">
              {evidence.sourceName}
            </Text>
          </ListBoxItem>
        )}
      </ListBox>
    </>
  )
}
