'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NotFetched } from '../_ui/not-fetched.tsx'
import { useFetched } from '../_ui/use-fetched.ts'
import { askForMember } from './ask-for-member.ts'
import type { Inserted } from './insert-dialog.tsx'
import { insertTable } from './insert-table.ts'
import { MenuTool } from './menu-tool.tsx'

type InsertMenuProps = { readonly editor: Editor | null; readonly isDisabled: boolean }

/** Everything that is put into a text now and then, behind one button. */
export const InsertMenu = ({ editor, isDisabled }: InsertMenuProps) => {
  const t = useTranslations('assessments.insert')
  const [asked, setAsked] = useState<Inserted | null>(null)
  const { part: InsertDialog, hasFailed } = useFetched(
    () => import('./insert-dialog.tsx').then((file) => file.InsertDialog),
    asked !== null,
  )
  const close = () => setAsked(null)
  const inNote = editor?.isActive('footnote') ?? false
  const choices = [
    { value: 'link', label: t('link') },
    { value: 'mention', label: t('mention'), keys: '@' },
    { value: 'footnote', label: t('footnote'), disabled: inNote },
    { value: 'table', label: t('table'), disabled: inNote || (editor?.isActive('table') ?? false) },
    { value: 'image', label: t('image'), disabled: inNote },
    { value: 'rule', label: t('rule'), disabled: inNote },
  ] as const
  const choose = (chosen: (typeof choices)[number]['value']) => {
    if (editor === null) return
    if (chosen === 'table') insertTable(editor, 3, 3)
    else if (chosen === 'mention') askForMember(editor)
    else if (chosen === 'rule') editor.chain().focus().setHorizontalRule().run()
    else setAsked(chosen)
  }

  return (
    <>
      <MenuTool label={t('label')} isDisabled={isDisabled} choices={choices} onChoose={choose} />
      {editor && asked && InsertDialog && (
        <InsertDialog key={asked} inserted={asked} editor={editor} onClose={close} />
      )}
      {hasFailed && asked && <NotFetched onLeave={close} />}
    </>
  )
}
