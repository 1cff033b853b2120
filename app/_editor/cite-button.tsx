'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { classNames } from '../_ui/class-names.ts'
import { Dialog } from '../_ui/dialog.tsx'
import { useFetched } from '../_ui/use-fetched.ts'
import { toolLook } from './tool-button.tsx'

type CiteButtonProps = { readonly editor: Editor | null; readonly isDisabled: boolean }

/** Cites an evidence item at the caret, found by words or number. */
export const CiteButton = ({ editor, isDisabled }: CiteButtonProps) => {
  const t = useTranslations('assessments.cite')
  const [isOpen, setOpen] = useState(false)
  const { part: CitableList } = useFetched(
    () => import('./citable-list.tsx').then((file) => file.CitableList),
    isOpen,
  )

  return (
    <>
      <Button
        aria-label={t('tool')}
        className={classNames(toolLook, 'whitespace-nowrap px-2 font-semibold text-accent text-sm')}
        isDisabled={isDisabled}
        onPress={() => setOpen(true)}
      >
        {t('short')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen}>
        {editor && CitableList && <CitableList editor={editor} close={() => setOpen(false)} />}
      </Dialog>
    </>
  )
}
