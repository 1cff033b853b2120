'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { ToolButton } from '../tool-button.tsx'
import { toolSigns } from '../tool-signs.tsx'
import { useDiscussion } from './discussion-context.ts'

/** Comments on what is selected or, with the caret in a passage that has a comment, opens it. */
export const CommentTool = ({ editor }: { readonly editor: Editor | null }) => {
  const t = useTranslations('comments.start')
  const { commentIn, mayComment, under } = useDiscussion()

  return (
    <ToolButton
      label={under === null ? t('tool') : t('open')}
      keys="Control+Alt+M"
      isOn={under !== null}
      isDisabled={editor === null || !(mayComment || under !== null)}
      onPress={() => editor && commentIn(editor)}
    >
      {toolSigns.comment}
    </ToolButton>
  )
}
