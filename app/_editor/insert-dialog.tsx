'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { Dialog } from '../_ui/dialog.tsx'
import { FootnoteForm } from './footnote-form.tsx'
import { ImageForm } from './image-form.tsx'
import { LinkForm } from './link-form.tsx'

/** What is asked about before it is put into a text. */
export type Inserted = 'link' | 'footnote' | 'image'

const forms = { link: LinkForm, footnote: FootnoteForm, image: ImageForm } as const
const titles = {
  link: 'assessments.link.title',
  footnote: 'history.footnote.tool',
  image: 'history.image.title',
} as const

type InsertDialogProps = {
  readonly inserted: Inserted
  readonly editor: Editor
  readonly onClose: () => void
}

/** Asks what to put into the text at the caret. */
export const InsertDialog = ({ inserted, editor, onClose }: InsertDialogProps) => {
  const t = useTranslations()
  const Form = forms[inserted]

  return (
    <Dialog title={t(titles[inserted])} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form editor={editor} close={onClose} />
    </Dialog>
  )
}
