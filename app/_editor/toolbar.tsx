'use client'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { useTranslations } from 'next-intl'
import { Group } from 'react-aria-components/Group'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import type { UndoManager } from 'yjs'
import { classNames } from '../_ui/class-names.ts'
import { CiteButton } from './cite-button.tsx'
import { CommentTool } from './comments/comment-tool.tsx'
import { useDesk } from './desk-context.ts'
import { InsertMenu } from './insert-menu.tsx'
import { StyleMenu } from './style-menu.tsx'
import { ModeSwitch } from './suggestions/mode-switch.tsx'
import { TableButton } from './table-button.tsx'
import { ToolButton } from './tool-button.tsx'
import { toolSigns } from './tool-signs.tsx'
import { emphases, lists } from './tools.ts'
import { WhoWroteButton } from './who-wrote-button.tsx'

/** The tools of the text, for whichever section has the caret. One stop of the Tab key, then arrow keys. */
export const Toolbar = () => {
  const t = useTranslations('assessments.toolbar')
  const { active } = useDesk()
  const state = useEditorState({
    editor: active,
    selector: ({ editor }) =>
      editor && {
        on: [...emphases, ...lists].filter((tool) => tool.isOn(editor)).map(({ name }) => name),
        editable: editor.isEditable,
        canUndo: editor.isEditable && stepsOf(editor).undoStack.length > 0,
        canRedo: editor.isEditable && stepsOf(editor).redoStack.length > 0,
      },
  })
  const isDisabled = !(active && state?.editable)
  const buttonOf = (tool: (typeof emphases)[number] | (typeof lists)[number]) => ({
    ...{ label: t(tool.name), keys: tool.keys, isDisabled },
    isOn: state?.on.includes(tool.name) ?? false,
    onPress: () => active && tool.use(active),
  })

  return (
    <AriaToolbar
      aria-label={t('label')}
      className={classNames(
        'flex flex-wrap items-center border-line border-b py-1',
        // A narrow screen is for reading until a section has the caret.
        active === null && 'max-sm:hidden',
      )}
    >
      <ModeSwitch />
      <Rule />
      <StyleMenu editor={active} isDisabled={isDisabled} />
      {emphases.map((tool) => (
        <ToolButton key={tool.name} {...buttonOf(tool)}>
          {toolSigns[tool.name]}
        </ToolButton>
      ))}
      {/* On a narrow screen they are among the styles alone. */}
      <Group className="flex max-sm:hidden">
        {lists.map((tool) => (
          <ToolButton key={tool.name} {...buttonOf(tool)}>
            {toolSigns[tool.name]}
          </ToolButton>
        ))}
      </Group>
      <Rule />
      <InsertMenu editor={active} isDisabled={isDisabled} />
      <CiteButton editor={active} isDisabled={isDisabled} />
      <Rule />
      <CommentTool editor={active} />
      <WhoWroteButton editor={active} />
      <Rule />
      <ToolButton
        label={t('undo')}
        keys="Control+Z"
        isDisabled={!state?.canUndo}
        onPress={() => active?.chain().focus().undo().run()}
      >
        {toolSigns.undo}
      </ToolButton>
      <ToolButton
        label={t('redo')}
        keys="Control+Shift+Z"
        isDisabled={!state?.canRedo}
        onPress={() => active?.chain().focus().redo().run()}
      >
        {toolSigns.redo}
      </ToolButton>
      <TableButton editor={active} isDisabled={isDisabled} />
    </AriaToolbar>
  )
}

/** What can be undone and redone. Asking `can()` would make every command of the editor, at every letter. */
const stepsOf = (editor: Editor): UndoManager => yUndoPluginKey.getState(editor.state).undoManager

const Rule = () => (
  <hr
    aria-orientation="vertical"
    className="mx-0.5 h-5 w-px shrink-0 self-center border-0 bg-line max-sm:hidden"
  />
)
