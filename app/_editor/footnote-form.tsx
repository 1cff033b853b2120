'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { TextArea } from '../_ui/text-area.tsx'

type FootnoteFormProps = { readonly editor: Editor; readonly close: () => void }

/** Asks for the words of a new footnote. */
export const FootnoteForm = ({ editor, close }: FootnoteFormProps) => {
  const t = useTranslations('history.footnote')
  const [words, setWords] = useState('')
  const put = (event: FormEvent) => {
    event.preventDefault()
    const text = words.trim().replaceAll(/\s+/g, ' ')
    if (text !== '') editor.chain().focus().insertFootnote(text).run()
    close()
  }

  return (
    <form onSubmit={put} className="flex flex-col gap-4">
      <TextArea
        label={t('words')}
        hint={t('hint')}
        rows={3}
        value={words}
        onChange={setWords}
        autoFocus
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={words.trim() === ''}>
          {t('put')}
        </Button>
      </div>
    </form>
  )
}
