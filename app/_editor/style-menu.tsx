'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { MenuTool } from './menu-tool.tsx'
import { styles } from './tools.ts'

type StyleMenuProps = { readonly editor: Editor | null; readonly isDisabled: boolean }

/** What the line of the caret is, and makes it something else; a tick stands at what holds. */
export const StyleMenu = ({ editor, isDisabled }: StyleMenuProps) => {
  const t = useTranslations('assessments.toolbar')
  const on = useEditorState({
    editor,
    selector: (at) => styles.filter((style) => at.editor && style.isOn(at.editor)),
  })

  return (
    <MenuTool
      label={t('style')}
      isDisabled={isDisabled}
      choices={styles.map(({ name, keys }) => ({ value: name, label: t(name), keys }))}
      chosen={(on ?? []).map(({ name }) => name)}
      onChoose={(name) => editor && styles.find((style) => style.name === name)?.use(editor)}
    />
  )
}
