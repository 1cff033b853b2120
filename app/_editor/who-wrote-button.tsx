'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '../_ui/dialog.tsx'
import { NotFetched } from '../_ui/not-fetched.tsx'
import { useFetched } from '../_ui/use-fetched.ts'
import { ToolButton } from './tool-button.tsx'
import { toolSigns } from './tool-signs.tsx'

type WhoWroteButtonProps = { readonly editor: Editor | null }

/** Tells who wrote the selected words, or the line of the caret, and when. */
export const WhoWroteButton = ({ editor }: WhoWroteButtonProps) => {
  const t = useTranslations('history.authors')
  const [isOpen, setOpen] = useState(false)
  const { part: WhoWrote, hasFailed } = useFetched(
    () => import('./who-wrote.tsx').then((file) => file.WhoWrote),
    isOpen,
  )
  const documentId = editor?.view.dom.dataset.document

  return (
    <>
      <ToolButton label={t('tool')} isDisabled={editor === null} onPress={() => setOpen(true)}>
        {toolSigns.author}
      </ToolButton>
      <Dialog title={t('dialog')} isOpen={isOpen} onOpenChange={setOpen}>
        {editor && WhoWrote && documentId !== undefined && (
          <WhoWrote editor={editor} documentId={documentId} />
        )}
      </Dialog>
      {hasFailed && isOpen && <NotFetched onLeave={() => setOpen(false)} />}
    </>
  )
}
