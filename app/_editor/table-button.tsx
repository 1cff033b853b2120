'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { MenuTool } from './menu-tool.tsx'
import { fetchTools } from './table.ts'
import { toolSigns } from './tool-signs.tsx'

type TableButtonProps = { readonly editor: Editor | null; readonly isDisabled: boolean }

const names = ['addRow', 'addColumn', 'deleteRow', 'deleteColumn', 'deleteTable'] as const

/** Changes the rows and columns of the table in which the caret stands; shown there alone. */
export const TableButton = ({ editor, isDisabled }: TableButtonProps) => {
  const t = useTranslations('assessments.table')
  const isInside = useEditorState({
    editor,
    selector: (at) => at.editor?.isActive('table') ?? false,
  })
  if (!isInside) return null
  const choose = async (change: (typeof names)[number]) => {
    if (editor === null) return
    // They come with the first table, and may still be on their way.
    const tools = await fetchTools(editor)
    tools?.changes[change](editor)
  }

  return (
    <MenuTool
      label={t('tool')}
      isDisabled={isDisabled}
      choices={names.map((value) => ({ value, label: t(value) }))}
      onChoose={choose}
    >
      {toolSigns.table}
    </MenuTool>
  )
}
